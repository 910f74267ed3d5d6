import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Reads an editor's text as MDX. The check and the pages both take this tree, so that what the check saw is what the
 * page shows. Throws an error with the `line` (from 1) where the text cannot be read.
 */
export function parseProse(text: string): Root {
  return reader.parse(text);
}
