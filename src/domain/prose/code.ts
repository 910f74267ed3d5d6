import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx';
import type { Plugin } from 'unified';
import { MAX_PROSE_DEPTH } from '../limits.ts';
import * as field from '../schema/fields.ts';
import type { Component, Components } from './components.ts';

/** Something in a text that would run, that is no Markdown, or that a page cannot show. */
export interface CodeFinding {
  /** Counted from 1 within the text. */
  line: number;
  problem: string;
  fix: string;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Words = [problem: string, fix: string];

/** Everything in a text but Markdown and the given components: nothing that an editor writes may run. */
export function findCode(root: Root, components: Components): CodeFinding[] {
  const nodes = nodesIn(root);
  if (!nodes) {
    return [
      {
        line: 1,
        problem: 'in deze tekst staan te veel lijsten of citaten in elkaar',
        fix: 'haal de > of de spaties aan het begin van de regels weg',
      },
    ];
  }
  return nodes.flatMap((node) => {
    const line = node.position?.start.line ?? 1;
    return codeIn(node, components).map(([problem, fix]) => ({ line, problem, fix }));
  });
}

/** Every node of a tree in the order of the text; `undefined` when it is nested too deep. */
export function nodesIn(root: Root): Nodes[] | undefined {
  const found: Nodes[] = [];
  const left: [node: Nodes, depth: number][] = [[root, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, depth] = next;
    if (depth > MAX_PROSE_DEPTH) return undefined;
    found.push(node);
    if ('children' in node) for (const child of [...node.children].reverse()) left.push([child, depth + 1]);
  }
  return found;
}

/**
 * The same rule inside the MDX pipeline, for `npm run dev` and for a build that starts before the check has ended: the
 * file does not compile, so nothing in it ever runs.
 */
export const refuseCode: Plugin<[Components], Root> = (components) => (tree, file) => {
  const [first] = findCode(tree, components);
  if (first) file.fail(`${first.problem}. Fix: ${first.fix}.`, { line: first.line, column: 1 });
};

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
      return [notMarkdown(components)];
    default:
      return [];
  }
}

function notMarkdown(components: Components): Words {
  const known = Object.entries(components).map(([name, component]) => exampleOf(name, component));
  const others = known.length > 0 ? `, en verder is er ${known.join(', ')}` : '';
  return [
    'hier staat een code-element',
    `haal de < en > weg; opmaak gaat met **vet** en [link](adres)${others}`,
  ];
}

/** A component as an editor types it. */
function exampleOf(name: string, { attributes, holds }: Component): string {
  const required = Object.entries(attributes).filter(([, { isRequired }]) => isRequired);
  const opening = `<${name}${required.map(([attribute]) => ` ${attribute}="..."`).join('')}`;
  return holds === 'nothing' ? `${opening} />` : `${opening}> ... </${name}>`;
}

function codeInElement(element: Element, components: Components): Words[] {
  const { name } = element;
  const meant = Object.keys(components).find((known) => known.toLowerCase() === name?.toLowerCase());
  if (name && meant && meant !== name) return [[`<${name}> bestaat niet`, `schrijf <${meant}>`]];
  const component = meant === undefined ? undefined : components[meant];
  if (!name || !component) return [notMarkdown(components)];
  return [...attributeProblems(name, element, component), ...placeProblems(name, element, component)];
}

/** A number to call may be short, such as that of the emergency services. */
const SHORT_NUMBER = /^1\d{2}$/;
const FORMS = { url: field.url, email: field.email, phone: field.phone };

function attributeProblems(name: string, { attributes }: Element, component: Component): Words[] {
  const write = `schrijf het zo: ${exampleOf(name, component)}`;
  const given = new Set<string>();
  const wrong = attributes.flatMap((attribute): Words[] => {
    if (attribute.type !== 'mdxJsxAttribute') return [['hier staat code tussen accolades', write]];
    const known = Object.hasOwn(component.attributes, attribute.name)
      ? component.attributes[attribute.name]
      : undefined;
    if (!known) return [[`${attribute.name} hoort niet bij <${name}>`, write]];
    if (given.has(attribute.name))
      return [[`${attribute.name} staat er twee keer`, 'haal een van de twee weg']];
    given.add(attribute.name);
    if (typeof attribute.value !== 'string' || attribute.value.trim() === '')
      return [[`achter ${attribute.name} hoort een tekst tussen aanhalingstekens`, write]];
    if (known.is !== 'url' && known.is !== 'email' && known.is !== 'phone') return [];
    if (known.is === 'phone' && SHORT_NUMBER.test(attribute.value)) return [];
    const issue = FORMS[known.is].safeParse(attribute.value).error?.issues[0];
    if (!issue) return [];
    const fix = issue.code === 'custom' ? String(issue.params?.['fix'] ?? write) : write;
    return [[`${attribute.name}: "${attribute.value}" ${issue.message}`, fix]];
  });
  const missing = Object.entries(component.attributes)
    .filter(([attribute, { isRequired }]) => isRequired && !given.has(attribute))
    .map(([attribute]): Words => [`bij <${name}> ontbreekt ${attribute}`, write]);
  return [...wrong, ...missing];
}

function placeProblems(name: string, element: Element, { holds, isBlock }: Component): Words[] {
  const problems: Words[] = [];
  if (isBlock && element.type === 'mdxJsxTextElement')
    problems.push([`<${name}> staat midden in een zin`, 'zet het op een regel van zichzelf']);
  if (holds === 'nothing' && element.children.length > 0)
    problems.push([
      `tussen <${name}> en </${name}> staat iets wat niemand ziet`,
      `zet die woorden ervoor of erna, en sluit af met />`,
    ]);
  const isList = element.children.some((child) => child.type === 'list' && child.ordered);
  if (holds === 'a numbered list' && !isList)
    problems.push([
      `in <${name}> staat geen genummerde lijst`,
      'begin elke stap op een nieuwe regel met 1. en een spatie',
    ]);
  return problems;
}

/** The values that name another entry, with where they stand and what they must be. */
export function idsIn(
  root: Root,
  components: Components,
): { id: string; is: 'id of an offer' | 'kind'; line: number }[] {
  return (nodesIn(root) ?? []).flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const component = node.name && Object.hasOwn(components, node.name) ? components[node.name] : undefined;
    return node.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
      const is = component?.attributes[attribute.name]?.is;
      if (is !== 'id of an offer' && is !== 'kind') return [];
      return [{ id: attribute.value, is, line: node.position?.start.line ?? 1 }];
    });
  });
}
