import { createProcessor } from '@mdx-js/mdx';
import type { Problem } from './problem.ts';
import type { ParsedFile } from './source-file.ts';

interface Node {
  type: string;
  name?: string | null;
  url?: string;
  position?: { start: { line: number } };
  children?: Node[];
}

const CODE: Record<string, [problem: string, fix: string]> = {
  mdxjsEsm: [
    'hier staat code (import of export)',
    'haal deze regel weg, of begin de zin met een ander woord',
  ],
  mdxFlowExpression: ['hier staat code tussen accolades', 'haal de { en } weg'],
  mdxTextExpression: ['hier staat code tussen accolades', 'haal de { en } weg'],
  mdxJsxFlowElement: [
    'hier staat een code-element',
    'haal de < en > weg; opmaak gaat met **vet** en [link](adres)',
  ],
  mdxJsxTextElement: [
    'hier staat een code-element',
    'haal de < en > weg; opmaak gaat met **vet** en [link](adres)',
  ],
};

const UNREADABLE_FIX = 'kijk of hier een losse < of { staat en haal die weg';

/**
 * Checks the text below the front matter: it is Markdown only, because an editor writes it and nothing in it may run.
 * `linkExists` tells whether an address within the site leads somewhere.
 */
export function checkProse(file: ParsedFile, linkExists: (address: string) => boolean): Problem[] {
  const { text, line: firstLine } = file.body;
  const at = (line: number, problem: string, fix: string): Problem => ({
    file: file.path,
    line: line + firstLine - 1,
    field: 'tekst',
    problem,
    fix,
  });
  let tree: Node;
  try {
    tree = createProcessor().parse(text) as Node;
  } catch (error) {
    const line = (error as { line?: number }).line ?? 1;
    return [at(line, 'deze tekst is niet te lezen', UNREADABLE_FIX)];
  }
  return walk(tree).flatMap((node) => {
    const line = node.position?.start.line ?? 1;
    const code = CODE[node.type];
    if (code) return [at(line, ...code)];
    return node.url === undefined
      ? []
      : linkProblems(node.url, linkExists).map(([problem, fix]) => at(line, problem, fix));
  });
}

function walk(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(walk)];
}

function linkProblems(
  url: string,
  linkExists: (address: string) => boolean,
): [problem: string, fix: string][] {
  if (/^(https?:\/\/|mailto:|tel:|#)/.test(url)) return [];
  if (!url.startsWith('/'))
    return [[`de link ${url} is geen heel adres`, 'begin met https:// of, op deze site, met /']];
  return linkExists(url)
    ? []
    : [[`de link ${url} gaat nergens heen`, 'kopieer het adres van de pagina op de site']];
}
