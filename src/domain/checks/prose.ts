import type { Root } from 'mdast';
import { findCode, idsIn, nodesIn } from '../prose/code.ts';
import { guideComponents, noComponents, type Components } from '../prose/components.ts';
import { parseProse, ProseTooMuch } from '../prose/parse.ts';
import { explainSigns, refusedSigns } from '../schema/signs.ts';
import { kinds, valuesOf } from '../schema/vocabulary.ts';
import { topFields } from './field-names.ts';
import type { KnownIds } from './known-ids.ts';
import { PATHS } from './paths.ts';
import { addressChecker } from '../site/addresses.ts';
import type { Problem } from './problem.ts';
import type { ParsedFile } from './source-file.ts';
import { chooseFrom } from './meant/word.ts';

const UNREADABLE: Words = [
  'deze tekst is niet te lezen',
  'kijk of hier een losse < of { staat en haal die weg',
];

type Words = [problem: string, fix: string];

/** Explains what on a line stops the MDX parser. */
function unreadable(line: string, hasNote: boolean): Words {
  const [code] = /^(?:import|export)(?=\s)/.exec(line) ?? [];
  if (code !== undefined)
    return [
      `een regel die met ${code} begint, leest de computer als code`,
      'begin de zin met een ander woord',
    ];
  if (line.includes('<!--'))
    return [
      'een opmerking tussen <!-- en --> kan hier niet',
      hasNote ? 'haal het weg, of zet het in note' : 'haal het weg',
    ];
  const [, address] = /<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/i.exec(line) ?? [];
  if (address === undefined) return UNREADABLE;
  const target = address.includes(':') ? address : `mailto:${address}`;
  return [
    'een adres tussen < en > kan hier niet',
    `schrijf [tekst](${target}), met op de plek van tekst waar de link over gaat`,
  ];
}

/**
 * Checks the text below the front matter: it is Markdown, in a guide with the few components that are allowed there,
 * because an editor writes it and nothing in it may run. Its links within the site must lead somewhere.
 */
export function checkProse(file: ParsedFile, known: KnownIds): Problem[] {
  const { text, line: firstLine } = file.body;
  const at = (line: number, [problem, fix]: Words): Problem => ({
    file: file.path,
    line: line + firstLine - 1,
    field: 'tekst',
    problem,
    fix,
  });
  const components = PATHS.guides.test(file.path) ? guideComponents : noComponents;
  let root: Root;
  try {
    root = parseProse(text);
  } catch (error) {
    if (error instanceof ProseTooMuch) return [at(error.line, [error.problem, error.fix])];
    const line = (error as { line?: number }).line ?? 1;
    return [at(line, unreadable(text.split('\n')[line - 1] ?? '', topFields(file.path).has('note')))];
  }
  return [
    ...findCode(root, components).map(({ line, problem, fix }) => at(line, [problem, fix])),
    ...signProblems(root, text).map(([line, words]) => at(line, words)),
    ...idProblems(root, components, known).map(([line, words]) => at(line, words)),
    ...addressProblems(root, addressChecker(known)).map(([line, words]) => at(line, words)),
  ];
}

/** Signs that nobody can see, typed as a code such as `&#7;`. Those that stand there as they are, `checkCharacters` finds. */
function signProblems(root: Root, text: string): [line: number, words: Words][] {
  return (nodesIn(root) ?? []).flatMap((node): [number, Words][] => {
    const attributes = 'attributes' in node ? node.attributes : [];
    const values = [node, ...attributes].flatMap((part) =>
      ['value', 'url', 'title', 'alt', 'label'].map(
        (name) => (part as unknown as Record<string, unknown>)[name],
      ),
    );
    const signs = values
      .flatMap((value) => (typeof value === 'string' ? refusedSigns(value) : []))
      .filter(({ sign }) => !text.includes(sign));
    const explained = explainSigns(signs);
    return explained ? [[node.position?.start.line ?? 1, [explained.problem, explained.fix]]] : [];
  });
}

function idProblems(root: Root, components: Components, known: KnownIds): [line: number, words: Words][] {
  const lists = { 'id of an offer': known.offers, kind: valuesOf(kinds) };
  const sources = { 'id of an offer': 'de bestanden in offers', kind: valuesOf(kinds).join(', ') };
  return idsIn(root, components).flatMap(({ id, is, line }): [number, Words][] =>
    lists[is].some((one) => one === id)
      ? []
      : [[line, [`${id} bestaat niet`, chooseFrom(id, lists[is], sources[is])]]],
  );
}

function addressProblems(
  root: Root,
  leadsSomewhere: (address: string) => boolean,
): [line: number, words: Words][] {
  return (nodesIn(root) ?? []).flatMap((node): [number, Words][] => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'image' || node.type === 'imageReference')
      return [[line, ['een plaatje kan hier niet', 'haal het ! voor de haken weg, dan wordt het een link']]];
    return 'url' in node
      ? linkProblems(node.url, leadsSomewhere).map((words): [number, Words] => [line, words])
      : [];
  });
}

function linkProblems(url: string, leadsSomewhere: (address: string) => boolean): Words[] {
  if (/^https?:/i.test(url))
    return URL.canParse(url) && new URL(url).hostname.includes('.')
      ? []
      : [[`de link ${url} is geen heel adres`, 'plak het hele adres, zoals https://voorbeeld.nl/pagina']];
  if (/^mailto:/i.test(url))
    return /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+/i.test(url)
      ? []
      : [
          [
            `de link ${url} is geen e-mailadres`,
            'schrijf mailto: met daarachter een adres, zoals mailto:info@voorbeeld.nl',
          ],
        ];
  if (/^(tel:|#)/i.test(url)) return [];
  if (!url.startsWith('/') || url.startsWith('//'))
    return [[`de link ${url} is geen heel adres`, 'begin met https:// of, op deze site, met /']];
  if (leadsSomewhere(url)) return [];
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
  if (leadsSomewhere(`${path}/`))
    return [[`de link ${url} mist een schuine streep`, `schrijf ${path}/${rest}`]];
  return [[`de link ${url} gaat nergens heen`, 'kopieer het adres van de pagina op de site']];
}
