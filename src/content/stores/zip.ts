import { strToU8, zipSync } from 'fflate';
import { readBytes, refuseSize } from '../../domain/checks/bytes.ts';
import { isKnownPath } from '../../domain/checks/paths.ts';
import { UnpackedTooLarge, unzip } from '../../domain/sheet/unzip.ts';
import { ChangedMeanwhile, StoreError, type ContentStore } from '../store.ts';
import { isListed } from './address.ts';

/** By this file the folder of the content is found. */
const REGION = 'region.yaml';

const refuse = (what: string, todo: string) => new StoreError(`${what} ${todo}`);

/**
 * The content in a zip, however it was packed: the folder itself, or a whole repository around it. It stays in memory:
 * `bytes` gives the zip as it is after what was written. Throws a StoreError when it holds no content.
 */
export function zipStore(zip: Uint8Array): ContentStore & { bytes: () => Uint8Array } {
  const files = unpack(zip);
  const folder = folderIn([...files.keys()]);
  const inside = (path: string) => `${folder}${path}`;
  const textOf = (path: string) => {
    const bytes = files.get(inside(path));
    return bytes && readBytes(path, bytes).text;
  };
  return {
    list: async () =>
      [...files.keys()]
        .filter((name) => name.startsWith(folder))
        .map((name) => name.slice(folder.length))
        .filter((path) => path !== '' && isListed(path))
        .sort(),
    read: async (paths) =>
      paths.map((path) => {
        const bytes = files.get(inside(path)) ?? new Uint8Array();
        if (!isKnownPath(path)) return { path, text: '' };
        return refuseSize(path, bytes.length) ?? readBytes(path, bytes);
      }),
    write: async (replacements) => {
      const changed = replacements.find(({ path, before }) => textOf(path) !== before);
      if (changed)
        throw new ChangedMeanwhile(`${changed.path} is intussen veranderd. Er is niets geschreven.`);
      for (const { path, after } of replacements) {
        if (after === undefined) files.delete(inside(path));
        else files.set(inside(path), strToU8(after));
      }
    },
    bytes: () => zipSync(Object.fromEntries(files)),
  };
}

/** The files in a zip by their names, with forward slashes. */
function unpack(zip: Uint8Array): Map<string, Uint8Array> {
  const begin = String.fromCharCode(...zip.subarray(0, 4));
  if (!begin.startsWith('PK'))
    throw refuse(
      'Dit is geen zip.',
      'Kies een bestand dat eindigt op .zip, en pak andere soorten eerst uit.',
    );
  const isFile = (name: string) => {
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name))
      throw refuse(
        'In deze zip staat een bestand dat buiten zijn map wil komen.',
        'Dat hoort niet: vraag om een nieuwe zip, en gebruik deze niet.',
      );
    return !/[\\/]$/.test(name);
  };
  let unpacked: Map<string, Uint8Array>;
  try {
    unpacked = unzip(zip, isFile);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (error instanceof UnpackedTooLarge)
      throw refuse('Deze zip is te groot.', 'Maak een zip van alleen de map met de inhoud.');
    const isLocked = ((zip[6] ?? 0) & 1) === 1;
    throw refuse(
      isLocked ? 'Deze zip is beveiligd met een wachtwoord.' : 'Deze zip is niet heel.',
      isLocked ? 'Maak een zip zonder wachtwoord.' : 'Haal hem opnieuw op, of maak hem opnieuw.',
    );
  }
  const files = new Map<string, Uint8Array>();
  const seen = new Map<string, string>();
  for (const [written, content] of unpacked) {
    // Older programs on Windows write backslashes, and some a slash in front.
    const name = written.replace(/\\/g, '/').replace(/^\/+|^[A-Za-z]:\/+/, '');
    const lower = name.toLowerCase();
    const other = seen.get(lower);
    if (other !== undefined && !/__MACOSX\//.test(name))
      throw refuse(
        `In deze zip staan twee bestanden met dezelfde naam: ${other} en ${name}.`,
        'Haal een van de twee weg, en maak de zip opnieuw.',
      );
    seen.set(lower, name);
    files.set(name, content);
  }
  return files;
}

/** The folder that holds the content, with a slash behind it: the one nearest to the top. */
function folderIn(names: readonly string[]): string {
  const found = names
    .filter((name) => (name === REGION || name.endsWith(`/${REGION}`)) && !name.startsWith('__MACOSX/'))
    .map((name) => name.slice(0, -REGION.length));
  const depth = (folder: string) => folder.split('/').length;
  const least = Math.min(...found.map(depth));
  const nearest = found.filter((folder) => depth(folder) === least);
  const [folder] = nearest;
  if (folder === undefined)
    throw refuse(
      `In deze zip staat geen ${REGION}.`,
      'Maak een zip van de map content, waarin dat bestand staat.',
    );
  if (nearest.length > 1)
    throw refuse(
      `In deze zip staan ${nearest.length} mappen met inhoud: ${nearest.join(', ')}.`,
      'Maak een zip met alleen de map die je nodig hebt.',
    );
  return folder;
}
