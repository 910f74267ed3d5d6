/**
 * Stands in for `iconv-lite` where `@kenjiuno/msgreader` is bundled for a browser: that asks for parts of Node, and a browser
 * knows the code pages of Outlook itself.
 */

/** The text that bytes of an old Outlook hold. A code page that no browser knows is read as that of Western Europe. */
export function decode(bytes: Uint8Array, codePage: string): string {
  try {
    return new TextDecoder(codePage.replace(/^cp(?=\d)/i, 'windows-')).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
