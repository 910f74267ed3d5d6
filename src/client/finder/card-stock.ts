import type { Listing } from '../../domain/offer/listing.ts';
import type { CardContext } from '../../texts/nl/card.ts';
import { createCard } from '../shared/template.ts';

/**
 * The cards made so far. They serve the budget of 100 ms for a change of the filters at 10,000 offers: most results of
 * a question were also among those of the question before, so most cards need not be made anew.
 */
export class CardStock {
  readonly #template: HTMLTemplateElement;
  /** The address of an offer's page, with `-` instead of its id. */
  readonly #address: string;
  readonly #cards = new Map<string, Element>();
  #context: CardContext | undefined;

  constructor(template: HTMLTemplateElement, address: string) {
    this.#template = template;
    this.#address = address;
  }

  /** What cards depend on besides their offer. When home or the day is another, all cards are made anew. */
  set context(context: CardContext) {
    if (this.#context && asText(this.#context) !== asText(context)) this.#cards.clear();
    this.#context = context;
  }

  /** Takes in the cards that the page came with. */
  keep(cards: Iterable<Element>): void {
    for (const card of cards) this.#cards.set(card.getAttribute('data-offer') ?? '', card);
  }

  /** The card of an offer, made when there is none yet. Throws when there is no context yet. */
  cardOf(listing: Listing): Element {
    const card = this.#cards.get(listing.id) ?? this.#make(listing);
    card.classList.remove('is-pointed');
    return card;
  }

  #make(listing: Listing): Element {
    if (!this.#context) throw new Error('A card needs a context');
    const address = this.#address.replace('/-/', `/${listing.id}/`);
    const card = createCard(this.#template, listing, this.#context, address);
    this.#cards.set(listing.id, card);
    return card;
  }
}

const asText = ({ today, home }: CardContext) => JSON.stringify([today, home?.municipality.id, home?.point]);
