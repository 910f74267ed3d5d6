import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HTMLElement, parse, TextNode, type Node } from 'node-html-parser';
import { ownWords, unknownWords, wordList } from '../language/spelling.ts';
import { frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

/** The texts of a page as they stand between its tags, and those that are said of a picture or a field. */
function textsOf(node: Node): string[] {
  if (node instanceof TextNode) return [node.text];
  if (!(node instanceof HTMLElement) || CODE.has(node.rawTagName)) return [];
  return [...SAID.flatMap((name) => node.getAttribute(name) ?? []), ...node.childNodes.flatMap(textsOf)];
}

const CODE = new Set(['script', 'pre', 'code', 'textarea']);
const SAID = ['aria-label', 'title', 'placeholder', 'alt'];

const pageAt = (file: string): Node => {
  const html = parse(readFileSync(file, 'utf8'), {
    blockTextElements: { script: true, pre: true },
  }).querySelector('html');
  if (!html) throw new Error(`${file} is no page`);
  return html;
};

/** The manual of the frozen region is a note to who works on the tests, in English. */
const NO_DUTCH = path.join('beheer', 'handleiding', 'index.html');

test('Every word that stands on a page of the frozen region is spelled as it should be', async () => {
  const files = readdirSync(frozenSite.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && name !== NO_DUTCH)
    .toSorted();
  const first = new Map<string, string>();
  for (const file of files)
    for (const text of textsOf(pageAt(path.join(frozenSite.folder, file))))
      if (!first.has(text)) first.set(text, file);
  expect(first.size).toBeGreaterThan(1000);
  const pieces = [...first].map(([text, file]) => ({ file, text }));
  const names = wordList('tests/fixtures/frozen-words.txt');
  expect(await unknownWords(pieces, [...ownWords, ...names])).toEqual([]);
});
