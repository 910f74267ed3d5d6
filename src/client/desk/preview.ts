import { html, nothing, type TemplateResult } from 'lit-html';
import type { WrittenEntry } from '../../content/edit/sorts.ts';
import { listingOf } from '../../domain/offer/listing.ts';
import type { Offer } from '../../domain/schema/schema.ts';
import { WHOLE_REGION } from '../../domain/schema/vocabulary.ts';
import { cardOf } from '../../texts/nl/card.ts';
import { entries as texts } from '../../texts/nl/desk/entries.ts';
import { factsOf, type FactPart } from '../../texts/nl/facts.ts';
import { signOf } from '../shared/template.ts';
import type { Desk } from './desk.ts';

/** An offer as visitors will see it: its card in a list, and the facts of its page. */
export function preview(desk: Desk, { sort, id }: WrittenEntry): TemplateResult | typeof nothing {
  if (sort !== 'offers') return nothing;
  const { names } = desk;
  const offer = desk.content.entries.offers.find(({ entry }) => entry.id === id)?.entry;
  return html`<aside class="preview" tabindex="0" aria-label=${texts.preview}>
    <h3>${texts.preview}</h3>
    ${offer && names && hasAll(names, offer) ? shown(desk, offer, names) : html`<p class="quiet">${texts.previewNone}</p>`}
  </aside>`;
}

type Known = NonNullable<Desk['names']>;

function shown(desk: Desk, offer: Offer, catalogue: Known): TemplateResult {
  const { region, nameOf } = catalogue;
  const card = cardOf(listingOf(offer), { refresh: region.refresh, today: desk.today, nameOf });
  const facts = factsOf(offer, catalogue);
  return html`<p class="quiet">${texts.previewCard}</p>
    <div class="card" data-kind=${offer.kind}>
      <p class="card-title">${card.title}</p>
      <p class="card-top">
        <span class="kind tab" data-kind=${offer.kind}>${signOf(offer.kind)} <span>${card.kind}</span></span>
        <span class="badge" data-freshness=${card.freshness}>${card.freshnessLabel}</span>
      </p>
      <p>${card.ages}</p>
      <p>${card.where}</p>
      <p class="quiet">${card.who}</p>
      <p class="vacancy">${card.state}</p>
    </div>
    <p class="quiet">${texts.previewPage}</p>
    <p class="lead">${offer.summary}</p>
    <dl class="facts">
      ${facts.map(
        ({ heading, parts }) =>
          html`<div class="fact">
            <dt>${heading}</dt>
            <dd>${parts.map(partOf)}</dd>
          </div>`,
      )}
    </dl>`;
}

function partOf(part: FactPart): TemplateResult {
  const quiet = (isQuiet: boolean | undefined) => (isQuiet ? 'quiet' : nothing);
  switch (part.part) {
    case 'line':
      return html`<p class=${quiet(part.isQuiet)}>${part.text}</p>`;
    case 'address':
      return html`<address>
        ${part.lines.map(({ text, isQuiet }) => html`<span class=${quiet(isQuiet)}>${text}</span> `)}
      </address>`;
    case 'provider':
      return html`<p>${part.provider.name} <span class="quiet">${part.role}</span></p>`;
    case 'partners':
      return html`<p>${part.intro}</p>
        <ul>
          ${part.providers.map(({ name }) => html`<li>${name}</li>`)}
        </ul>`;
    default:
      return part satisfies never;
  }
}

/** Whether all that an offer names is there: while somebody types, or after a mistake, it may not be. */
function hasAll({ providers, municipalities }: Known, offer: Offer): boolean {
  const known = new Set(providers.map(({ id }) => id));
  const towns = new Set(municipalities.map(({ id }) => id));
  return (
    [...offer.providers, ...offer.partners].every((id) => known.has(id)) &&
    [...offer.area, ...offer.locations.map(({ municipality }) => municipality)].every(
      (id) => id === WHOLE_REGION || towns.has(id),
    )
  );
}
