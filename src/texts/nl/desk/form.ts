import type { Problem } from '../../../domain/checks/problem.ts';
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
  return `${sentence(atTheDesk(problem))}. ${sentence(atTheDesk(fix))}.`;
}

/**
 * Advice of the check is for who edits a file: it speaks of quotation marks, names of fields and names of files. At the desk
 * each of these is a box or a choice. The first that fits counts.
 */
const AT_THE_DESK: [advice: RegExp, instead: string][] = [
  [/^schrijf (?:de datum als )?jaar-maand-dag.*$/, 'typ dag, maand en jaar, zoals 14 september 2026'],
  [
    /^schrijf een jaar, een maand of een dag.*$/,
    'typ een jaar, een maand of een dag, zoals 2022, september 2022 of 14 september 2022',
  ],
  [
    /^vul een getal in, met een punt in plaats van een komma.*$/,
    'typ alleen een getal, zonder woorden erbij',
  ],
  [/^.*\bbij text\b.*$/, 'zet het in woorden in het veld ervoor'],
  [
    /^(?:kies uit de bestanden in providers|maak eerst providers\/).*$/,
    'kies een aanbieder van de lijst, of maak die eerst bij Aanbieders',
  ],
  [/^.*uit municipalities\.yaml.*$/, 'kies een gemeente van de lijst'],
  [/^zet het thema eerst in topics\.yaml.*$/, 'kies een thema van de lijst, of maak het eerst bij Thema’s'],
  [
    /^haal het veld weg, of (?:zet de tekst in note|kies uit .*)$/,
    'haal het veld weg; de tekst kan in Notitie',
  ],
  [/^kies uit [a-z-]+(?:, [a-z-]+)+$/i, 'kies er een van de lijst'],
];

/** Words of a file that stand in the middle of a sentence, with what stands for them at the desk. */
const WORDS: [word: RegExp, instead: string][] = [
  [/,? ?tussen aanhalingstekens,?/g, ''],
  [/'(\d[\d\s-]+)'/g, '$1'],
  [/\b(?:offers|providers|pages)\/([a-z0-9-]+)\.(?:mdx|yaml)\b/gi, '"$1"'],
  [/\bverifiedBy\b/g, 'Bevestigd door'],
  [/\bverified\b/g, 'Bevestigd op'],
];

function atTheDesk(words: string): string {
  const advice = AT_THE_DESK.find(([pattern]) => pattern.test(words));
  if (advice) return advice[1];
  return WORDS.reduce((text, [word, instead]) => text.replace(word, instead), words);
}
