/** Letters and signs that Dutch texts have outside ASCII. */
const DUTCH = /[àáâäçèéêëìíîïñòóôöùúûüÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜ€‘’“”–…·•]/g;

/** The text of a file as Windows, Mac and web programs save it: in UTF-8, UTF-16, Windows-1252 or Mac Roman. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const count = (text: string) => text.match(DUTCH)?.length ?? 0;
    const windows = new TextDecoder('windows-1252').decode(bytes);
    const mac = new TextDecoder('macintosh').decode(bytes);
    return count(mac) > count(windows) ? mac : windows;
  }
}

/** Which UTF-16 the bytes are: by the mark at their begin, or by the empty bytes that it gives to Western letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const begin = bytes.subarray(0, 400);
  const empty = (offset: number) => begin.filter((byte, at) => at % 2 === offset && byte === 0).length;
  if (empty(1) > begin.length * 0.3 && empty(0) === 0) return 'utf-16le';
  if (empty(0) > begin.length * 0.3 && empty(1) === 0) return 'utf-16be';
  return undefined;
}
