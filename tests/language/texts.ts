/** The Dutch that people read, gathered from where it is written. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import ts from 'typescript';
import { parse } from 'yaml';
import { parseProse } from '../../src/domain/prose/parse.ts';

/** A piece of text and the file it is from. */
export interface Piece {
  file: string;
  text: string;
}

/** The files of a folder with one of these endings. */
export const filesOf = (folder: string, ...endings: string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => path.join(folder, name))
    .toSorted();

/** Stands for what a text gets when it is shown: a name, a number, or a part of a sentence. */
export const FILLED_IN = '…';

/** Every text that a file of the interface holds: what stands between quotation marks, without addresses and keys. */
export function interfaceTexts(file: string): Piece[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const pieces: Piece[] = [];
  const keep = (text: string) => {
    // A mail and a partner's page are written as HTML and CSS too, of which nobody reads more than the words.
    if (!/[{}]|[a-z-]+:[^\s]+;/.test(text)) pieces.push({ file, text: text.replace(/<[^>]*>/g, ' ') });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isElementAccessExpression(node)) return;
    if (ts.isPropertyAssignment(node)) return visit(node.initializer);
    if (ts.isTemplateExpression(node)) {
      keep([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(FILLED_IN));
      for (const { expression } of node.templateSpans) visit(expression);
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      // One small word that is no text of its own is a value of the code: nobody reads it.
      const isOwnText = ts.isPropertyAssignment(node.parent) || ts.isConditionalExpression(node.parent);
      if (isOwnText || !/^[a-z-]*$/.test(node.text)) keep(node.text);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return pieces;
}

/** The paragraphs, items and headings of a text in MDX, without code, addresses and tables. */
function blocksOf(node: Nodes): { text: string; isHeading: boolean }[] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [{ text: wordsOf(node), isHeading: node.type === 'heading' }];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'mdxJsxTextElement') return FILLED_IN;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const divided = (file: string): { fields: unknown; body: string } => {
  const [, fields = '', body = ''] = /^(?:---\n(.*?)\n---\n)?(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  return { fields: parse(fields) as unknown, body };
};

/** The running text of a Markdown file, a block a line, without its headings. */
export const runningText = (file: string): string =>
  blocksOf(parseProse(divided(file).body))
    .filter(({ isHeading }) => !isHeading)
    .map(({ text }) => text)
    .join('\n');

/** Fields that hold a text or a name; the others are for a program. */
const PROSE = new Set(['title', 'name', 'label', 'summary', 'description', 'steps', 'text', 'note']);

/** Every text of a file of the content: its fields, and what stands under them. */
export function contentTexts(file: string): Piece[] {
  const inFields = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(inFields);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' ? (PROSE.has(key) ? [inner] : []) : inFields(inner),
    );
  };
  if (file.endsWith('.yaml'))
    return inFields(parse(readFileSync(file, 'utf8'))).map((text) => ({ file, text }));
  const { fields, body } = divided(file);
  return [...inFields(fields), ...blocksOf(parseProse(body)).map(({ text }) => text)].map((text) => ({
    file,
    text,
  }));
}
