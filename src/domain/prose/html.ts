import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified, type Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { findCode } from './code.ts';
import { noComponents } from './components.ts';

/** A picture would be fetched from another host, and a text of ours asks for none. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  clobberPrefix: '',
};

/** What the library says in English around footnotes. */
export const footnoteWords = {
  footnoteLabel: 'Voetnoten',
  footnoteBackLabel: 'Terug naar de tekst',
  clobberPrefix: '',
};

/** Takes the alignment out of tables, which would become a style that the site's security policy blocks, and tick boxes. */
export const plainTables: Plugin<[], HtmlRoot> = () => (tree) =>
  visit(tree, 'element', (element, index, parent) => {
    delete element.properties['align'];
    if (element.tagName !== 'input' || index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return index;
  });

/** Puts the folder in which the site is placed before the addresses within it. */
const placeLinks: Plugin<[string], HtmlRoot> = (folder) => (tree) =>
  visit(tree, 'element', ({ properties }: Element) => {
    const { href } = properties;
    if (typeof href === 'string' && /^\/(?!\/)/.test(href)) properties['href'] = `${folder}${href}`;
  });

/**
 * An offer's text as HTML. `folder` is where the site stands on its host, without a slash at its end. Writes Markdown
 * only: a text with code in it throws, whatever the check said of it, and what is left is cleaned once more.
 */
export function proseToHtml(root: Root, folder: string): string {
  const [code] = findCode(root, noComponents);
  if (code) throw new Error(`Line ${code.line} of the text: ${code.problem}`);
  const writer = unified()
    .use(remarkRehype, footnoteWords)
    .use(plainTables)
    .use(rehypeSanitize, schema)
    .use(rehypeSlug)
    .use(placeLinks, folder)
    .use(rehypeStringify);
  return writer.stringify(writer.runSync(root));
}
