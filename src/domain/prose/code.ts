import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { Components } from './components.ts';

/** Something in a text that would run, or that is no Markdown. */
export interface CodeFinding {
  /** Counted from 1 within the text. */
  line: number;
  problem: string;
  fix: string;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Everything in a text but Markdown and the given components: nothing that an editor writes may run. */
export function findCode(root: Root, components: Components): CodeFinding[] {
  const findings: CodeFinding[] = [];
  visit(root, (node) => {
    const line = node.position?.start.line ?? 1;
    findings.push(...codeIn(node, components).map(([problem, fix]) => ({ line, problem, fix })));
  });
  return findings;
}

/**
 * The same rule inside the MDX pipeline, for `npm run dev` and for a build that starts before the check has ended: the
 * file does not compile, so nothing in it ever runs.
 */
export const refuseCode: Plugin<[Components], Root> = (components) => (tree, file) => {
  const [first] = findCode(tree, components);
  if (first) file.fail(`${first.problem}. Fix: ${first.fix}.`, { line: first.line, column: 1 });
};

type Words = [problem: string, fix: string];

function codeIn(node: Nodes, components: Components): Words[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        ['hier staat code (import of export)', 'haal deze regel weg, of begin de zin met een ander woord'],
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [['hier staat code tussen accolades', 'haal de { en } weg']];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return codeInElement(node, components);
    case 'html':
      return [notMarkdown([])];
    default:
      return [];
  }
}

function notMarkdown(known: readonly string[]): Words {
  const others = known.length > 0 ? `, en verder is er ${known.map((name) => `<${name}>`).join(', ')}` : '';
  return [
    'hier staat een code-element',
    `haal de < en > weg; opmaak gaat met **vet** en [link](adres)${others}`,
  ];
}

function codeInElement({ name, attributes }: Element, components: Components): Words[] {
  const known = Object.keys(components);
  if (!name || !Object.hasOwn(components, name)) return [notMarkdown(known)];
  const allowed = components[name] ?? {};
  const names = Object.keys(allowed);
  const example = `<${name}${names.map((attribute) => ` ${attribute}="..."`).join('')}>`;
  const given = new Set<string>();
  const wrong = attributes.flatMap((attribute): Words[] => {
    if (attribute.type !== 'mdxJsxAttribute')
      return [['hier staat code tussen accolades', `schrijf het zo: ${example}`]];
    given.add(attribute.name);
    if (!Object.hasOwn(allowed, attribute.name))
      return [[`${attribute.name} hoort niet bij <${name}>`, `schrijf het zo: ${example}`]];
    if (typeof attribute.value !== 'string' || attribute.value.trim() === '')
      return [
        [`achter ${attribute.name} hoort een tekst tussen aanhalingstekens`, `schrijf het zo: ${example}`],
      ];
    return [];
  });
  const missing = names
    .filter((attribute) => allowed[attribute]?.isRequired && !given.has(attribute))
    .map((attribute): Words => [`bij <${name}> ontbreekt ${attribute}`, `schrijf het zo: ${example}`]);
  return [...wrong, ...missing];
}

/** The values that name another entry, with where they stand and what they are the id of. */
export function idsIn(
  root: Root,
  components: Components,
): { id: string; idOf: 'offer' | 'kind'; line: number }[] {
  const ids: ReturnType<typeof idsIn> = [];
  visit(root, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!node.name || !Object.hasOwn(components, node.name)) return;
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
      const idOf = components[node.name]?.[attribute.name]?.idOf;
      if (idOf) ids.push({ id: attribute.value, idOf, line: node.position?.start.line ?? 1 });
    }
  });
  return ids;
}
