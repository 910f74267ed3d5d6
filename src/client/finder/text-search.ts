/** The part of Pagefind's JavaScript API that the finder uses. See https://pagefind.app/docs/api/. */
interface Pagefind {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Loads the text index ahead of the first search. Rejects when it is not there. */
export function loadTextIndex(address: string): Promise<Pagefind> {
  pagefind ??= import(/* @vite-ignore */ address).then(async (module: Pagefind) => {
    await module.options({ baseUrl: '/' });
    return module;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/** The ids of the offers whose text holds the words, best first. */
export async function searchTexts(address: string, words: string): Promise<string[]> {
  const { results } = await (await loadTextIndex(address)).search(words);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.flatMap(({ url }) => /\/aanbod\/([^/]+)\/$/.exec(url)?.[1] ?? []);
}
