/**
 * Endings that Dutch puts on a word without changing what it is about, each with the shortest root that it may leave.
 * Longer endings come first.
 */
const ENDINGS: [ending: string, shortestRoot: number][] = [
  ['tjes', 3],
  ['eren', 3],
  ['heid', 4],
  ['ers', 3],
  ['ing', 6],
  ['tje', 3],
  ['jes', 3],
  ['en', 3],
  ['er', 3],
  ['je', 3],
  ['es', 3],
  ['e', 3],
];

/** In letters. */
const SHORTEST_FORM = 3;

/**
 * A word reduced so that its common forms meet: klas and klassen, school and scholen, begeleider and begeleiding,
 * hoogbegaafde and hoogbegaafdheid. It is crude on purpose, because both sides of a comparison go through it. It
 * expects a word as `normalise` gives it.
 */
export function stem(word: string): string {
  let root = word.replace(/ingen$/, 'ing');
  // The training of teachers is not about school: nascholing must not meet naschools.
  if (root.endsWith('scholing')) return root;
  if (/[bcdfghjklmnpqrtvwxz]s$/.test(root) && root.length > 4) root = root.slice(0, -1);
  for (let round = 0; round < 2; round++) {
    const [ending] = ENDINGS.find(
      ([one, least]) => root.endsWith(one) && root.length - one.length >= least,
    ) ?? [''];
    root = root.slice(0, root.length - ending.length);
  }
  // A name of three letters has no forms, and a number has none: PPO is not PO.
  if (root.length <= SHORTEST_FORM || /^\d/.test(root)) return root;
  return withoutDoubles(root).replace(/v$/, 'f').replace(/z$/, 's');
}

/** A word with each doubled letter once, as a stem has it: leer and leren, klas and klassen. */
export function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Words that say nothing about an offer. */
const STOP_WORDS = new Set(
  `aan al als ben bij dat de deze die dit doen door een en er gaat geen haar heb hebben heeft hem het hij hoe hun iets
  ik in is je jou jouw jullie kan kind kinderen kun kunnen maar me meer met mijn moet na naar niet nog nu of om onder
  ons onze ook op over s t te tot uit van veel voor waar wat we wel wie wil willen worden wordt wij zich zijn zo zoek
  zoon dochter zonder zij ze jongen meisje leerling leerlingen iemand graag help helpt helpen vinden
  zoeken volgen nodig vanaf tussen oud leeftijd weken maanden buurt omgeving dichtbij jaar leren laten krijgen jongere jongeren aanvragen regelen regel aanmelden
  opgeven inschrijven`.split(/\s+/),
);

/** Whether a word carries no meaning in a search. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Words by which people say who asks, and not what they ask for. */
const ASKER_WORDS = new Set(
  'ouder ouders moeder vader leerkracht leerkrachten leraar leraren docent docenten juf meester ib er'.split(
    ' ',
  ),
);

/** Whether a word says who asks: it may raise an offer, but excludes none. */
export function isAskerWord(word: string): boolean {
  return ASKER_WORDS.has(word);
}
