import { glob, type Loader } from 'astro/loaders';

type EntryTypes = Map<string, unknown>;

/**
 * Loads `.mdx` files as plain Markdown: the check allows no code in an editor's text, and a module for each entry would
 * double the time and the memory of a build. Only the text as HTML is kept.
 */
export function markdown(options: { base: string; pattern: string }): Loader {
  const loader = glob({ ...options, retainBody: false });
  return {
    ...loader,
    load: (context) => {
      const { entryTypes } = context as typeof context & { entryTypes: EntryTypes };
      const known = new Map(entryTypes).set('.mdx', entryTypes.get('.md'));
      return loader.load({ ...context, entryTypes: known } as typeof context);
    },
  };
}
