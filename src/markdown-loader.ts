import { glob, type Loader } from 'astro/loaders';

type Context = Parameters<Loader['load']>[0] & { entryTypes: Map<string, unknown> };
type Store = Context['store'];

/**
 * Loads `.mdx` files as plain Markdown: the check allows no code in an editor's text, and a module for each entry would
 * double the time and the memory of a build. Only the text as HTML is kept.
 */
export function markdown(options: { base: string; pattern: string }): Loader {
  const loader = glob({ ...options, retainBody: false });
  return {
    ...loader,
    load: (given) => {
      const context = given as Context;
      const entryTypes = new Map(context.entryTypes).set('.mdx', context.entryTypes.get('.md'));
      const store = withoutFrontmatter(context.store);
      return loader.load({ ...context, entryTypes, store } as Context);
    },
  };
}

/** Astro keeps an entry's fields a second time, with its HTML: a quarter of all that it would store. */
function withoutFrontmatter(store: Store): Store {
  return {
    ...store,
    set: (entry) => {
      const { rendered } = entry;
      if (!rendered?.metadata) return store.set(entry);
      const { frontmatter: _, ...metadata } = rendered.metadata;
      return store.set({ ...entry, rendered: { ...rendered, metadata } });
    },
  };
}
