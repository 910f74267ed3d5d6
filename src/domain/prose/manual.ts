import type { Element, Root as HtmlRoot } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { plainTables } from './html.ts';

/** The title of the manual stands above its text on the page already. */
const withoutTitle: Plugin<[], HtmlRoot> = () => (tree) =>
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'h1' || index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return index;
  });

/** Pictures and addresses as the site has them: in the repository they stand beside the content. */
const placeFiles: Plugin<[string], HtmlRoot> = (folder) => (tree) =>
  visit(tree, 'element', ({ properties }: Element) => {
    const { src, href } = properties;
    if (typeof src === 'string') properties['src'] = src.replace(/^(?:\.\.\/)?public/, folder);
    if (typeof href === 'string' && /^\/(?!\/)/.test(href)) properties['href'] = `${folder}${href}`;
  });

const schema = { ...defaultSchema, clobberPrefix: '' };

/** The manual for editors as HTML, its pictures from the site itself. `folder` is where the site stands, without a slash at its end. */
export function manualToHtml(markdown: string, folder: string): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkRehype)
      .use(withoutTitle)
      .use(plainTables)
      .use(rehypeSanitize, schema)
      .use(rehypeSlug)
      .use(placeFiles, folder)
      .use(rehypeStringify)
      .processSync(markdown),
  );
}
