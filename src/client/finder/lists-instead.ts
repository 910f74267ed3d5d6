import { agesOfGroup } from '../../domain/offer/ages.ts';
import { readAddress } from '../../domain/finder/question-address.ts';
import { labels, texts } from '../../texts/nl.ts';
import { part } from '../shared/parts.ts';

/**
 * The lists of the site in place of a finder that has no data to search: the form leads to them (`to-finder.js`), and those
 * that come nearest to the question of the address are named in the notice.
 */
export class ListsInstead {
  readonly #finder: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #form: HTMLFormElement;

  constructor(finder: HTMLElement, form: HTMLFormElement) {
    this.#finder = finder;
    this.#form = form;
    this.#field = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: 'lijst',
      value: '1',
    });
  }

  show(): void {
    this.#form.append(this.#field);
    const links = nearestLists(this.#finder.dataset['offer'] ?? '').flatMap((link, index) => [
      index > 0 ? ', ' : ' ',
      link,
    ]);
    part(this.#finder, 'notice').append(' ', texts.finder.listsInstead, ...links);
  }

  /** The data came after all. */
  withdraw(): void {
    this.#field.remove();
  }
}

/** The lists that come nearest to the question. Of the municipalities only the page knows which there are: it leads to them. */
function nearestLists(offer: string): HTMLAnchorElement[] {
  const parameters = new URLSearchParams(location.search);
  const { age, group, kinds } = readAddress(parameters, { municipalities: [], topics: [] });
  const home = offer.replace('aanbod/-/', '');
  const years = age ?? (group ? agesOfGroup(group)?.from : undefined);
  const ofHome = `${home}gemeente/${parameters.get('gemeente') ?? ''}/`;
  const inPage = [...document.querySelectorAll('.by-municipality a')];
  const name = inPage.find((link) => link.getAttribute('href') === ofHome)?.firstElementChild?.textContent;
  const ofAge = years === undefined ? '' : `leeftijd/${years}/`;
  return [
    ...(name ? [linkTo(`${ofHome}${ofAge}`, name + (ofAge && ` · ${years} jaar`))] : []),
    ...(!name && ofAge ? [linkTo(`${home}${ofAge}`, `${years} jaar`)] : []),
    ...kinds.map((kind) => linkTo(`${home}soort/${kind}/`, labels.kinds[kind].many)),
    linkTo(`${home}aanbod/`, texts.finder.allOffers),
  ];
}

const linkTo = (href: string, textContent: string) =>
  Object.assign(document.createElement('a'), { href, textContent });
