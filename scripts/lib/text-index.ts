import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** Writes the full text index of offers with Pagefind, from a text for each id. Throws when it cannot be made. */
export async function writeTextIndex(
  folder: string,
  language: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`The text index could not be started: ${errors.join('; ')}`);
  const added = await Promise.all(
    [...texts].map(([id, content]) => index.addCustomRecord({ url: id, content, language })),
  );
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  const problems = [...added, written].flatMap((answer) => answer.errors);
  if (problems.length > 0) throw new Error(`The text index could not be made: ${problems.join('; ')}`);
  removeStockInterface(folder);
  listOffers(folder);
}

/** Removes the half megabyte of ready-made interface that Pagefind adds, because the finder draws its own. */
function removeStockInterface(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(.*ui|highlight)\.(js|css)$/.test(name)) rmSync(`${folder}/${name}`);
  }
}

const SIGNATURE = 'pagefind_dcd';

/**
 * Writes which result of Pagefind is which offer, and removes the page fragments: the finder needs no excerpts, so one
 * file replaces one request for each result.
 */
function listOffers(folder: string): void {
  const fragments = `${folder}/fragment`;
  const offers = readdirSync(fragments).map((name) => {
    const text = gunzipSync(readFileSync(`${fragments}/${name}`)).toString('utf8');
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    return [name.replace(/\.pf_fragment$/, ''), url];
  });
  writeFileSync(`${folder}/offers.json`, JSON.stringify(Object.fromEntries(offers)));
  rmSync(fragments, { recursive: true });
}
