import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findCode, idsIn } from '../prose/code.ts';
import { guideComponents, noComponents, type Components } from '../prose/components.ts';
import { parseProse } from '../prose/parse.ts';
import { kinds, valuesOf } from '../schema/vocabulary.ts';
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
    return [at((error as { line?: number }).line ?? 1, UNREADABLE)];
  }
  return [
    ...findCode(root, components).map(({ line, problem, fix }) => at(line, [problem, fix])),
    ...idProblems(root, components, known).map(([line, words]) => at(line, words)),
    ...addressProblems(root, addressChecker(known)).map(([line, words]) => at(line, words)),
  ];
}

function idProblems(root: Root, components: Components, known: KnownIds): [line: number, words: Words][] {
  const lists = { offer: known.offers, kind: valuesOf(kinds) };
  const sources = { offer: 'de bestanden in offers', kind: valuesOf(kinds).join(', ') };
  return idsIn(root, components).flatMap(({ id, idOf, line }): [number, Words][] =>
    lists[idOf].some((one) => one === id)
      ? []
      : [[line, [`${id} bestaat niet`, chooseFrom(id, lists[idOf], sources[idOf])]]],
  );
}

function addressProblems(
  root: Root,
  linkExists: (address: string) => boolean,
): [line: number, words: Words][] {
  const found: [number, Words][] = [];
  visit(root, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'image' || node.type === 'imageReference')
      found.push([
        line,
        ['een plaatje kan hier niet', 'haal het ! voor de haken weg, dan wordt het een link'],
      ]);
    else if ('url' in node)
      found.push(...linkProblems(node.url, linkExists).map((words): [number, Words] => [line, words]));
  });
  return found;
}

function linkProblems(url: string, linkExists: (address: string) => boolean): Words[] {
  if (/^(https?:\/\/|mailto:|tel:|#)/.test(url)) return [];
  if (!url.startsWith('/') || url.startsWith('//'))
    return [[`de link ${url} is geen heel adres`, 'begin met https:// of, op deze site, met /']];
  return linkExists(url)
    ? []
    : [[`de link ${url} gaat nergens heen`, 'kopieer het adres van de pagina op de site']];
}
