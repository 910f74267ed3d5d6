import { closest, distance } from 'fastest-levenshtein';
import { normalise } from '../../schema/text.ts';

/** Other words for the controlled ones: those of the site, of schools, and in English. */
const OTHER_WORDS = new Map(
  Object.entries({
    VSE: 'opvang, kinderopvang, peuters, peuteropvang, peuterspeelzaal, voorschool, voorschools, vve',
    PO: 'basisschool, basisscholen, basisonderwijs, primair onderwijs, lagere school, bo, sbo',
    VO: 'middelbare school, voortgezet onderwijs, middelbaar onderwijs, vmbo, havo, vwo, gymnasium, atheneum, vso',
    MBO: 'middelbaar beroepsonderwijs, roc',
    HO: 'hbo, wo, hogeschool, universiteit, hoger onderwijs, hbo en universiteit',
    leerling:
      'leerlingen, kind, kinderen, jongere, jongeren, student, studenten, scholier, scholieren, pupil',
    ouder: 'ouders, opvoeder, opvoeders, verzorger, verzorgers, ouders en verzorgers, parent, parents',
    school: 'scholen, basisschool, basisscholen, schoolteam, via school, schools',
    professional:
      'professionals, leerkracht, leerkrachten, leraar, leraren, docent, docenten, ib er, ib ers, intern begeleider, specialist, specialisten, begeleider, begeleiders',
    plusklas: 'plusklassen, plusgroep, verrijkingsklas, bovenschoolse plusklas',
    begeleiding: 'coaching, hulp, advies, begeleider',
    oudercursus: 'cursus voor ouders, cursussen voor ouders, ouderavond, ouders',
    'jonge-kind': 'voor het jonge kind, het jonge kind, peuters, kleuters, peuters en kleuters',
    voltijd: 'voltijds, voltijdonderwijs, voltijd onderwijs, fulltime, voltijds hb onderwijs',
    programma: 'programma s, project, projecten',
    scholing: 'opleiding, opleidingen, nascholing, bijscholing, training, cursus voor leerkrachten',
    netwerk: 'netwerken, kring, intervisie',
    iedereen: 'open, openbaar, voor iedereen, vrij toegankelijk, alle, allemaal',
    'eigen-school': 'alleen eigen school, eigen leerlingen',
    'eigen-bestuur': 'eigen schoolbestuur, alleen eigen schoolbestuur',
    samenwerkingsverband: 'swv, via samenwerkingsverband, via het samenwerkingsverband',
    exact: 'precies, adres',
    town: 'plaats, woonplaats, dorp, stad',
    municipality: 'gemeente',
    individueel: 'een op een, 1 op 1, een op een begeleiding, alleen',
    groep: 'groepen, in een groep, groepje, klas',
    schooladvies: 'advies, advies aan school',
    training: 'trainingen, cursus, workshop, workshops',
    bijeenkomst: 'bijeenkomsten, avond, lezing, informatieavond, ouderavond',
    gemeente: 'via de gemeente',
    aanbieder: 'bij de aanbieder, organisatie, de aanbieder',
    open: 'plek, vrij, plaats, beschikbaar, nog plek, er is plek',
    wachtlijst: 'wachtrij, er is een wachtlijst, wachten',
    vol: 'volgeboekt, bezet, geen plek, full',
    actief: 'active, loopt, lopend, bestaat, doorlopend',
    gepland: 'komt, binnenkort, planned, start binnenkort',
    gestopt: 'beeindigd, afgelopen, inactief, opgeheven, stopped, ended, voorbij',
    redactie: 'redacteur, de redactie, wij, zelf',
    nl: 'nederlands, dutch',
  }).map(([value, words]) => [value, new Set(words.split(', '))]),
);

/**
 * The known word that a word equals apart from capitals, accents, hyphens and quotation marks, or that it is another word
 * for.
 */
export function wordMeant(typed: string, known: readonly string[]): string | undefined {
  const plain = normalise(typed);
  if (plain === '') return undefined;
  return (
    known.find((word) => normalise(word) === plain) ??
    known.find((word) => OTHER_WORDS.get(word)?.has(plain) ?? false)
  );
}

/**
 * The known word that was probably mistyped: one letter in four may differ, or two neighbouring letters may be swapped.
 * `undefined` when no word is so near or two are equally near, because a wrong suggestion is worse than none.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const plain = normalise(typed);
  if (plain === '' || known.length === 0) return undefined;
  const plainly = new Map(known.map((word) => [normalise(word), word]));
  const same = plainly.get(plain);
  if (same !== undefined) return same;
  const candidate = closest(plain, [...plainly.keys()]);
  const differs = distance(plain, candidate);
  const isSwapped = differs === 2 && plain.length > 3 && lettersOf(plain) === lettersOf(candidate);
  if (differs > mostLetters(Math.min(plain.length, candidate.length)) && !isSwapped) return undefined;
  const rivals = [...plainly.keys()].filter((word) => distance(plain, word) === differs);
  return rivals.length === 1 ? plainly.get(candidate) : undefined;
}

/** How many letters may differ in a word of so many letters: none in a word as short as `vo`. */
function mostLetters(length: number): number {
  if (length < 4) return 0;
  return Math.max(1, Math.floor(length / 4));
}

const lettersOf = (word: string) => [...word].sort().join('');

/** What to do about a word that is not on a list; `source` says where the list is. */
export function chooseFrom(typed: string, known: readonly string[], source: string): string {
  const meant = wordMeant(typed, known);
  if (meant !== undefined) return `schrijf ${meant}`;
  const guess = nearest(typed, known);
  if (guess !== undefined) return `bedoel je ${guess}? Kies anders uit ${source}`;
  return known.length === 1 ? `schrijf ${known[0]}` : `kies uit ${source}`;
}

/** What was meant by a word where `true` or `false` belongs. */
export function booleanMeant(typed: string): boolean | undefined {
  const plain = normalise(typed);
  if (/^(?:ja|j|yes|y|waar|true|wel|1|x|aan|on|ook online|online)$/.test(plain)) return true;
  return /^(?:nee|n|no|neen|onwaar|false|niet|0|uit|off|geen|op locatie)$/.test(plain) ? false : undefined;
}

/** The parts of a list that was typed as a text, with commas, bullets or the word "en". */
export function partsOf(typed: string): string[] {
  return typed
    .replace(/^[\s[({“"'‘]+|[\s\])}”"'’]+$/g, '')
    .split(/\s*(?:[,;/&+|•·▪●\n]|\ben\b|(?:^|\s)[–—*-]\s)\s*/)
    .map((part) => part.replace(/^[\s“”"'‘’-]+|[\s“”"'‘’]+$/g, ''))
    .filter((part) => part !== '');
}

/** The id that a name or a file would have: lower case words with hyphens; empty when nothing is left. */
export function idMeant(typed: string): string {
  const name = typed
    .trim()
    .replace(/^.*\/(?=[^/])/, '')
    .replace(/\/$/, '')
    .replace(/\.(?:mdx?|ya?ml|txt|docx?)$/i, '');
  return normalise(name).replaceAll(' ', '-');
}
