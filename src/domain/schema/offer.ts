import * as z from 'zod';
import { MAX_AGE, MIN_AGE } from '../offer/ages.ts';
import { isPlainDate } from './dates.ts';
import * as words from './vocabulary.ts';
import * as field from './fields.ts';
import { contact, described, location, oneOf, ordered, references, source } from './shared.ts';

const age = z.number().int().min(MIN_AGE).max(MAX_AGE);

const ages = z
  .strictObject({
    from: described(age, 'Vanaf', 'Jongste leeftijd in hele jaren.'),
    to: described(age, 'Tot en met', 'Oudste leeftijd in hele jaren.'),
  })
  .superRefine(ordered<{ from: number; to: number }>('from', 'to', 'de leeftijd', Number.isInteger));

const when = z
  .strictObject({
    text: described(field.text(2, 200), 'Wanneer', 'In gewone woorden, zoals woensdagochtend.').optional(),
    from: described(field.plainDate, 'Eerste dag', 'De dag waarop het begint.').optional(),
    until: described(field.plainDate, 'Laatste dag', 'De dag waarop het ophoudt.').optional(),
    sessions: described(z.array(field.plainDate), 'Bijeenkomsten', 'De losse dagen.').optional(),
  })
  .superRefine(
    ordered<{ from?: string | undefined; until?: string | undefined }>(
      'from',
      'until',
      'de periode',
      isPlainDate,
    ),
  );

/** Front matter of `offers/<id>.mdx`. */
export const offerSchema = z
  .strictObject({
    title: described(field.text(3, 80), 'Titel', 'Zoals een ouder het zoekt.'),
    kind: described(oneOf(words.kinds), 'Soort', 'Een van de negen soorten aanbod.'),
    summary: described(field.text(20, 300), 'Samenvatting', 'Een of twee zinnen, zonder opmaak.'),
    providers: described(
      z.array(field.id).min(1),
      'Aanbieders',
      'De eerste is het aanspreekpunt voor deze vermelding.',
    ),
    partners: references('Partners', 'Organisaties die meedoen.').default([]),
    audience: described(
      z.array(oneOf(words.audiences)).min(1),
      'Voor wie',
      'Leerling, ouder, school of professional.',
    ),
    sectors: described(z.array(oneOf(words.sectors)).min(1), 'Sector', 'VSE, PO, VO, MBO of HO.'),
    ages: described(ages, 'Leeftijd', 'Weglaten als elke leeftijd kan.').optional(),
    area: described(
      z.array(field.id).min(1),
      'Werkgebied',
      'Gemeenten waarvan de inwoners mogen komen; regio is de hele regio.',
    ),
    access: described(
      oneOf(words.accesses),
      'Toegang',
      'Wie er mag komen. Weglaten als het niet bekend is.',
    ).optional(),
    locations: described(
      z.array(location),
      'Locaties',
      'Waar het is. Weglaten als er geen vaste plek is.',
    ).default([]),
    online: described(z.boolean(), 'Online', 'Of het ook online kan.').default(false),
    topics: references('Thema’s', 'Waar het over gaat.').default([]),
    forms: described(z.array(oneOf(words.forms)), 'Vorm', 'Hoe het gegeven wordt.').default([]),
    when: described(when, 'Wanneer', 'Dag, tijd en periode.').optional(),
    cost: described(
      z.strictObject({
        text: described(field.text(2, 200), 'Kosten', 'In gewone woorden.').optional(),
        amount: described(field.amount, 'Bedrag', 'In euro.').optional(),
        per: described(field.text(2, 40), 'Per', 'Waarvoor het bedrag geldt, zoals cursus.').optional(),
      }),
      'Kosten',
      'Wat je zelf betaalt. Weglaten als het niet bekend is.',
    ).optional(),
    apply: described(
      z.strictObject({
        via: described(
          z.array(oneOf(words.routes)),
          'Via wie',
          'Wie aanmeldt, of via wie het loopt.',
        ).default([]),
        steps: described(field.text(5, 600), 'Stappen', 'Wat je doet om mee te doen.').optional(),
        ...contact,
      }),
      'Aanmelden',
      'Hoe je meedoet.',
    ).optional(),
    contact: described(z.strictObject(contact), 'Contact', 'Waar je vragen stelt.').optional(),
    places: described(
      z.strictObject({
        state: described(oneOf(words.vacancies), 'Plek', 'Open, wachtlijst of vol.'),
        on: described(field.plainDate, 'Op', 'De dag waarop dit zo was.'),
      }),
      'Plekken',
      'Of er nog plek is.',
    ).optional(),
    state: described(oneOf(words.states), 'Stand', 'Actief, gepland of gestopt.').default('actief'),
    sources: described(z.array(source).min(1), 'Bronnen', 'Waar deze vermelding op steunt.'),
    verified: described(
      field.plainDate,
      'Bevestigd op',
      'De dag waarop iemand zei dat dit klopt. Nooit zomaar invullen.',
    ).optional(),
    verifiedBy: described(oneOf(words.verifiers), 'Bevestigd door', 'Aanbieder of redactie.').optional(),
    note: described(field.anyText(1, 2000), 'Notitie', 'Voor de redactie; komt niet op de site.').optional(),
  })
  .superRefine(
    (offer, context) => {
      if (!offer.verifiedBy || offer.verified) return;
      const params = { fix: 'vul ook bij verified de datum in, of haal verifiedBy weg' };
      context.addIssue({
        code: 'custom',
        path: ['verifiedBy'],
        message: 'staat er zonder datum van bevestiging',
        params,
      });
    },
    // Also when another field is wrong, so that an editor sees all problems at once.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );
