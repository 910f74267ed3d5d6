import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readReplyLines } from '../../src/domain/round/reply-line.ts';

const MANUAL = 'content/README.md';
const shown = [...readFileSync(MANUAL, 'utf8').matchAll(/!\[(.+)\]\((\S+)\)/g)].map(
  ([, words = '', file = '']) => ({ words, file: path.join(path.dirname(MANUAL), file) }),
);
/** The drawn ones; the others are taken of the desk by a browser test. */
const pictures = shown
  .filter(({ file }) => file.endsWith('.svg'))
  .map(({ words, file }) => ({ words, svg: readFileSync(file, 'utf8') }));
/** What can be read in a picture. */
const textOf = (svg = '') => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('\n');

test('the manual explains the round with pictures, which say in words what they show', () => {
  expect(pictures).toHaveLength(2);
  for (const { words, svg } of pictures) {
    expect(words.length).toBeGreaterThan(20);
    expect(svg).toMatch(/<title id="titel">.+<\/title>\s*<desc id="uitleg">.+<\/desc>/);
  }
});

test('the manual begins with the desk, and shows each of its pictures that a test takes', () => {
  const manual = readFileSync(MANUAL, 'utf8');
  expect(manual.indexOf('## Het beheer in je browser')).toBeLessThan(manual.indexOf('npm '));
  const taken = readFileSync('tests/e2e/manual.spec.ts', 'utf8').match(/beheer-[a-z]+\.png/g) ?? [];
  const pictured = shown.filter(({ file }) => file.endsWith('.png')).map(({ file }) => path.basename(file));
  expect(pictured.sort()).toEqual([...taken].sort());
  for (const { words, file } of shown) {
    expect(existsSync(file), file).toBe(true);
    expect(words.length).toBeGreaterThan(20);
  }
});

test('the pictures name commands that exist, and an answer as a program reads it', () => {
  const [flow, answer] = pictures.map(({ svg }) => textOf(svg));
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...(flow ?? '').matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
  expect(commands).toEqual(['round', 'answers']);
  for (const command of commands) expect(scripts).toHaveProperty(command);
  expect(readReplyLines(answer ?? '')).toEqual({
    lines: [
      { provider: 'stichting-voorbeeld', offer: 'leerlab-voorbeeld', verdict: 'klopt', date: '2026-09-14' },
    ],
    broken: [],
  });
});

test('the manual names only commands and options that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const manual = readFileSync(MANUAL, 'utf8');
  const named = [...manual.matchAll(/npm run ([a-z]+)(?: -- ([^`\n]+))?/g)];
  expect(named.length).toBeGreaterThan(15);
  for (const [text, name = '', args = ''] of named) {
    const [file] = /scripts\/\w+\.ts/.exec(scripts[name] ?? '') ?? [];
    expect(file, text).toBeDefined();
    const source = readFileSync(file ?? '', 'utf8');
    for (const [, option = ''] of args.matchAll(/--([a-z-]+)/g))
      expect(source, text).toMatch(new RegExp(`['"]?${option}['"]?: \\{ type:`));
  }
});

test('the manual says how to begin, to publish and to undo, and how each mail program saves an answer', () => {
  const manual = readFileSync(MANUAL, 'utf8');
  const begin = /## Voor je begint\n([\s\S]*?)\n## /.exec(manual)?.[1] ?? '';
  for (const part of ['Windows', 'Mac', 'npm ci', 'Publiceren', 'Terugdraaien', 'Kom je er niet uit'])
    expect(begin).toContain(part);
  for (const program of ['Outlook voor Windows', 'nieuwe Outlook', 'Gmail', 'Apple Mail', 'Thunderbird'])
    expect(manual).toMatch(new RegExp(`\\| ${program}[^|]*\\|[^|]+\\|[^|]+\\|`));
});
