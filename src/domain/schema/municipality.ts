import * as z from 'zod';
import * as words from './vocabulary.ts';
import * as field from './fields.ts';
import { described, oneOf } from './shared.ts';

const town = z.strictObject({
  name: described(field.text(2, 60), 'Naam', 'De woonplaats.'),
  point: described(field.point, 'Punt', 'Het midden van de plaats.').optional(),
  postcodes: described(z.array(field.postcodeArea), 'Postcodes', 'De vier cijfers.').default([]),
});

const partnership = z.strictObject({
  name: described(field.text(3, 100), 'Samenwerkingsverband', 'De naam, zoals scholen die kennen.'),
  sector: described(oneOf(words.sectors), 'Sector', 'Voor welke scholen het er is.'),
  url: described(field.url, 'Website', 'Waar je het samenwerkingsverband vindt.').optional(),
});

const otherPartnership = z.strictObject({
  name: described(
    field.text(3, 100),
    'Samenwerkingsverband',
    'Onder welk samenwerkingsverband deze postcodes vallen.',
  ),
  sector: described(oneOf(words.sectors), 'Sector', 'Voor welke sector dit geldt.'),
  postcodes: described(z.array(field.postcodeArea).min(1), 'Postcodes', 'De vier cijfers.'),
});

/** One row of `municipalities.yaml`. */
export const municipalitySchema = z.strictObject({
  id: described(field.id, 'Id', 'Kleine letters en streepjes.'),
  name: described(field.text(2, 60), 'Naam', 'De gemeente.'),
  code: described(field.municipalityCode, 'CBS-code', 'Zoals GM1234.'),
  province: described(field.text(2, 40), 'Provincie', 'Hoort in een volledig adres.').optional(),
  point: described(field.point, 'Punt', 'Waar de naam op de kaart staat.'),
  bounds: described(field.bounds, 'Grenzen', 'De hoek linksonder en de hoek rechtsboven.'),
  towns: described(z.array(town).min(1), 'Plaatsen', 'De woonplaatsen in deze gemeente.'),
  postcodes: described(z.array(field.postcodeArea).min(1), 'Postcodes', 'Alle postcodes van vier cijfers.'),
  partnerships: described(
    z.array(partnership),
    'Samenwerkingsverbanden',
    'Wie een ouder of school om raad vraagt als er niets is wat past.',
  ).default([]),
  otherPartnerships: described(
    z.array(otherPartnership),
    'Andere samenwerkingsverbanden',
    'Postcodes die onder een ander samenwerkingsverband vallen dan de rest van de gemeente.',
  ).default([]),
});
