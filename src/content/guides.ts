import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { frontMatterSpan } from '../domain/checks/front-matter.ts';
import { refuseCode } from '../domain/prose/code.ts';
import { guideComponents } from '../domain/prose/components.ts';

/**
 * The integration that makes a component of each guide, with the reader of texts that the check uses. Nothing but
 * Markdown and the components on the list compiles, so a guide never runs an editor's code, also not in `npm run dev` or
 * in a build that starts before its check has ended.
 */
export function guides(): AstroIntegration[] {
  return [
    {
      name: 'guides-without-front-matter',
      hooks: {
        'astro:config:setup': ({ updateConfig }) =>
          void updateConfig({ vite: { plugins: [withoutFrontMatter] } }),
      },
    },
    mdx({
      extendMarkdownConfig: false,
      processor: unified({ remarkPlugins: [[refuseCode, guideComponents]], gfm: true, smartypants: false }),
    }),
  ];
}

/** The fields of a guide are read by `read.ts` alone: MDX gets the text, on the lines where it stands in the file. */
const withoutFrontMatter = {
  name: 'without-front-matter',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/\.mdx(\?|$)/.test(id)) return undefined;
    const span = frontMatterSpan(code);
    if (!span) return undefined;
    const end = code.indexOf('\n', span.to) + 1 || code.length;
    return { code: code.slice(0, end).replace(/[^\n]/g, '') + code.slice(end), map: null };
  },
};
