import type { Problem } from '../../../domain/checks/problem.ts';
import { WHOLE_REGION } from '../../../domain/schema/vocabulary.ts';
import { labels } from '../labels.ts';
import { sentence } from '../wording.ts';

/** What a choice is called, by the field that it stands in; one that an entry has and nobody knows is shown as it is. */
export function choiceLabel(field: string, option: string): string {
  return CHOICES[field]?.[option] ?? option;
}

const kindNames = Object.fromEntries(Object.entries(labels.kinds).map(([kind, { one }]) => [kind, one]));

const CHOICES: Record<string, Record<string, string>> = {
  kind: kindNames,
  kinds: kindNames,
  audience: { leerling: 'Leerling', ouder: 'Ouder', school: 'School', professional: 'Professional' },
  sectors: labels.sectors,
  sector: labels.sectors,
  access: labels.accessesShort,
  forms: labels.forms,
  via: labels.routesShort,
  precision: {
    exact: 'Het adres zelf',
    postcode: 'Midden van de postcode',
    town: 'Midden van de plaats',
    municipality: 'Midden van de gemeente',
  },
  state: {
    ...labels.vacancy,
    actief: 'Actief: dit loopt',
    gepland: 'Gepland: dit komt nog',
    gestopt: 'Gestopt',
  },
  verifiedBy: { aanbieder: 'De aanbieder', redactie: 'De redactie' },
  host: { github: 'GitHub', gitlab: 'GitLab', forgejo: 'Forgejo of Gitea' },
};

export const form = {
  required: 'verplicht',
  none: 'Niet ingevuld',
  fallback: (choice: string) => `Niet ingevuld, dus: ${choice}`,
  yes: 'Ja',
  no: 'Nee',
  unset: 'Niet bekend',
  wholeRegion: 'De hele regio',
  add: { locations: 'Nog een locatie', sources: 'Nog een bron', other: 'Nog een' },
  row: (title: string, at: number) => `${title} ${at}`,
  removeRow: (title: string, at: number) => `Haal weg: ${title.toLowerCase()} ${at}`,
  remove: 'Haal weg',
  removeNamed: (name: string) => `Haal weg: ${name}`,
  choose: 'Kies of typ een naam',
  unknown: (typed: string) => `"${typed}" staat niet op de lijst. Kies een naam die eronder verschijnt.`,
  understood: (value: string) => `We lezen dit als ${value}.`,
  left: (count: number) => (count === 1 ? 'Nog 1 teken' : `Nog ${count} tekens`),
  tooLong: (count: number) => `${count} te veel`,
  list: 'Zet een komma tussen twee.',
  corners: ['Linksonder', 'Rechtsboven'],
  mapOfPoint: 'Bekijk dit punt op een kaart',
  text: 'Tekst op de pagina',
  textHint: 'Een lege regel begint een nieuwe alinea. Een link schrijf je zo: [woorden](https://...).',
  more: 'Meer velden',
  other: 'Wat er nog niet klopt',
} as const;

/** What an editor reads at a field: what is wrong and what to do. */
export function problemText({ problem, fix }: Pick<Problem, 'problem' | 'fix'>): string {
  return `${sentence(problem)}. ${sentence(fix)}.`;
}

/** The name of an id that a list of the desk offers. */
export const areaName = (id: string, nameOf: (id: string) => string): string =>
  id === WHOLE_REGION ? form.wholeRegion : nameOf(id);
