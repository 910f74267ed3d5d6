import * as z from 'zod';
import * as field from './fields.ts';
import { described, oneOf } from './shared.ts';
import { hosts } from './vocabulary.ts';

/** `region.yaml`: all that one site differs in from another, apart from its entries. */
export const regionSchema = z.strictObject({
  id: described(field.id, 'Id', 'Kleine letters en streepjes.'),
  name: described(field.text(2, 60), 'Naam', 'De regio, zoals in een zin: de Leidse regio.'),
  title: described(field.text(3, 80), 'Titel', 'De naam van de site.'),
  publisher: described(field.text(2, 100), 'Uitgever', 'Wie de site beheert.'),
  url: described(field.url, 'Website van de uitgever', 'Waar je de uitgever vindt.').optional(),
  site: described(
    field.url,
    'Adres van deze site',
    'Waar bezoekers de site vinden. De mails van de ronde wijzen daarheen.',
  ).optional(),
  email: described(field.email, 'E-mail', 'Waar fouten gemeld worden.').optional(),
  repository: described(
    z.strictObject({
      host: described(oneOf(hosts), 'Soort', 'github, gitlab of forgejo (ook voor Gitea).'),
      url: described(field.policyUrl, 'Webadres', 'Zoals https://github.com/organisatie/naam.'),
      branch: described(field.text(1, 100), 'Tak', 'Waaruit de site gemaakt wordt.').default('main'),
      app: described(
        field.text(1, 200),
        'App',
        'De openbare id van de app waarmee de redactie inlogt, bij GitLab en Forgejo. Weglaten als dat met een sleutel gaat.',
      ).optional(),
      folder: described(field.text(1, 100), 'Map', 'Waar de inhoud in de repository staat.').default(
        'content',
      ),
    }),
    'Repository',
    'Waar de bestanden van deze site bewaard worden. Het beheer opent ze daar.',
  ).optional(),
  editor: described(
    z.string().regex(/^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/),
    'Account van de redactie',
    'De naam van het account bij GitHub dat een bericht krijgt als de ronde begint. Geen naam van een persoon.',
  ).optional(),
  licence: described(
    z.strictObject({
      name: described(field.text(2, 80), 'Naam', 'Zoals CC BY 4.0.'),
      url: described(field.url, 'Webadres', 'Waar de voorwaarden staan.'),
    }),
    'Licentie',
    'Wat anderen met de gegevens mogen doen. Weglaten als dat niet is afgesproken.',
  ).optional(),
  answerForm: described(
    field.policyUrl,
    'Antwoordformulier',
    'Waar een aanbieder in de ronde zijn antwoord naartoe stuurt. Weglaten als dat per mail gaat.',
  ).optional(),
  examination: described(
    z.strictObject({
      on: described(
        field.plainDate,
        'Dag',
        'De dag van het rapport, of de dag waarop het onderzoek gepland is.',
      ),
      report: described(
        field.url,
        'Rapport',
        'Waar het rapport te lezen is. Weglaten zolang het onderzoek nog komt.',
      ).optional(),
      passed: described(z.boolean(), 'Voldoet', 'Of de site aan alle eisen voldeed.').default(false),
    }),
    'Onderzoek naar toegankelijkheid',
    'Een onderzoek van de hele site volgens WCAG-EM. Het bepaalt de status in de toegankelijkheidsverklaring.',
  ).optional(),
  refresh: described(
    z.strictObject({
      month: described(z.number().int().min(1).max(12), 'Maand', 'Als getal: 9 is september.'),
      day: described(z.number().int().min(1).max(31), 'Dag', 'De dag waarop de ronde begint.'),
      weeks: described(z.number().int().min(1).max(52), 'Weken', 'Hoe lang de ronde duurt.'),
    }),
    'Jaarlijkse ronde',
    'Wanneer alles opnieuw bevestigd wordt.',
  ),
  map: described(
    z.strictObject({
      centre: described(field.point, 'Midden', 'Waar de kaart begint.'),
      zoom: described(z.number().int().min(1).max(19), 'Zoom', 'Hoe dichtbij de kaart begint.'),
      bounds: described(field.bounds, 'Grenzen', 'De hoek linksonder en de hoek rechtsboven.'),
      tiles: described(
        z.strictObject({
          url: described(field.tileUrl, 'Adres', 'Met {z}, {x} en {y}.'),
          attribution: described(
            field.attribution(2, 300),
            'Bronvermelding',
            'Zoals de maker van de kaart die vraagt.',
          ),
          maxZoom: described(
            z.number().int().min(1).max(22),
            'Diepste zoom',
            'Zoals de maker van de kaart opgeeft.',
          ),
        }),
        'Ondergrond',
        'Zonder dit vraagt de site niets aan een andere site.',
      ).optional(),
    }),
    'Kaart',
    'Hoe de kaart begint.',
  ),
  offline: described(
    z.boolean(),
    'Zonder verbinding',
    'Of de browser van een bezoeker de site bewaart voor als er geen verbinding is. Zet dit op false om dat overal weg te halen.',
  ).default(true),
  language: described(z.literal('nl'), 'Taal', 'De taal van de site.'),
});
