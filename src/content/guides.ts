import { readdirSync } from 'node:fs';
import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { frontMatterSpan } from '../domain/checks/front-matter.ts';
import { idOf, PATHS } from '../domain/checks/paths.ts';
import { refuseCode } from '../domain/prose/code.ts';
import { footnoteWords, plainTables } from '../domain/prose/html.ts';
import { guideComponents } from '../domain/prose/components.ts';
import { contentFolder } from './folder.ts';

/**
 * The integration that makes a component of each guide, with the reader of texts that the check uses. Nothing but
 * Markdown and the components on the list compiles, so a guide never runs an editor's code, also not in `npm run dev` or
 * in a build that starts before its check has ended.
 */
export function guides(): AstroIntegration[] {
  return [
    {
      name: 'guides',
      hooks: {
        'astro:config:setup': ({ updateConfig }) =>
          void updateConfig({ vite: { plugins: [withoutFrontMatter, everyGuide] } }),
      },
    },
    mdx({
      extendMarkdownConfig: false,
      syntaxHighlight: false,
      processor: unified({
        remarkPlugins: [[refuseCode, guideComponents]],
        rehypePlugins: [plainTables],
        remarkRehype: footnoteWords,
        gfm: true,
        smartypants: false,
      }),
    }),
  ];
}

type Plugin = Exclude<
  NonNullable<ViteUserConfig['plugins']>[number],
  false | null | undefined | Promise<unknown> | unknown[]
>;

/** The fields of a guide are read by `read.ts` alone: MDX gets the text, on the lines where it stands in the file. */
const withoutFrontMatter: Plugin = {
  name: 'guides-without-front-matter',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.mdx(\?|$)/.test(id)) return undefined;
    const span = frontMatterSpan(code);
    if (!span) return undefined;
    const end = code.indexOf('\n', span.to) + 1 || code.length;
    return { code: code.slice(0, end).replace(/[^\n]/g, '') + code.slice(end), map: null };
  },
};

const NAME = 'virtual:guides';
const RESOLVED = `\0${NAME}`;

/**
 * The module `virtual:guides`: for the id of each guide a function that loads its component. Astro could list these
 * itself, but in one file that all builds of a project share, so that two builds at once would mix their guides.
 */
const everyGuide: Plugin = {
  name: 'guides-by-id',
  resolveId: (name) => (name === NAME ? RESOLVED : undefined),
  load: (name) => {
    if (name !== RESOLVED) return undefined;
    const folder = path.join(contentFolder(), 'pages');
    const files = readdirSync(folder).filter((file) => PATHS.guides.test(`pages/${file}`));
    const rows = files.map(
      (file) => `${JSON.stringify(idOf(file))}: () => import(${JSON.stringify(path.join(folder, file))}),`,
    );
    return `export default {\n${rows.join('\n')}\n};\n`;
  },
  configureServer: ({ watcher, environments }) => {
    watcher.on('all', (event, file) => {
      if (!['add', 'unlink'].includes(event) || !file.endsWith('.mdx')) return;
      for (const { moduleGraph } of Object.values(environments)) {
        const listed = moduleGraph.getModuleById(RESOLVED);
        if (listed) moduleGraph.invalidateModule(listed);
      }
    });
  },
};
