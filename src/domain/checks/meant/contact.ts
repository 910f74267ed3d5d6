/** Ways to reach an organisation, as people copy them from a page or a mail. */

/** Quotation marks of any sort, and brackets and signs of a sentence that come along in copying. */
const AROUND = /^[\s<([“”„"'‘’]+|[\s>)\]“”„"'‘’.,;]+$/g;

/** The web address that was meant, with `https://`; `undefined` when the text does not hold exactly one. */
export function urlMeant(typed: string): string | undefined {
  const addresses = typed.match(/https?:\/\/[^\s<>"“”]+/gi) ?? [];
  if (addresses.length > 1) return undefined;
  if (addresses[0] !== undefined && / \S/.test(typed.trim()) && !isAround(typed, addresses[0]))
    return undefined;
  const found =
    addresses[0] ??
    typed
      .trim()
      .replace(/^<|>$/g, '')
      .replace(/^h?t{1,3}ps?[:;]?\/*(?=\w)/i, '');
  const bare = found.replace(AROUND, '').replace(/^https?:\/\//i, '');
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(bare) || bare.includes('@')) return undefined;
  const scheme = /^http:\/\//i.test(found) ? 'http' : 'https';
  return `${scheme}://${bare}`;
}

/** Whether what stands around an address is only what a mail or a page puts there, not a part of it after a space. */
function isAround(typed: string, address: string): boolean {
  const after = typed.slice(typed.indexOf(address) + address.length).trim();
  return after === '' || /^[(<[–—-]/.test(after) || /[,;]$/.test(address);
}

/** The mailbox that was meant; `undefined` when the text does not hold exactly one. */
export function emailMeant(typed: string): string | undefined {
  const text = typed
    .replace(/mailto:/gi, '')
    .replace(/\s*(?:\(at\)|\[at\]|\(apenstaartje\))\s*/gi, '@')
    .replace(/\s*@\s*/g, '@');
  const found = text.match(/[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}/gi) ?? [];
  return found.length === 1 ? found[0].toLowerCase() : undefined;
}

/** The telephone number that was meant, with its area code; `undefined` when the text does not hold exactly one. */
export function phoneMeant(typed: string): string | undefined {
  const text = typed
    .replace(/^[\s“”„"'‘’]+|[\s“”„"'‘’]+$/g, '')
    .replace(/^(?:tel(?:efoon)?(?:nummer)?|t)\s*[.:]*\s*/i, '')
    .replace(/\s*[(,;]?\s*[a-zé].*$/i, '')
    .replace(/[–—‑]/g, '-')
    .replace(/[./]/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const digits = text.replace(/\D/g, '');
  // YAML drops the zero before an area code, and the plus before a country code, when there are no quotation marks.
  if (/^[1-9]\d{8}$/.test(text)) return `0${text}`;
  if (/^31\d{9}$/.test(text)) return `+${text}`;
  const isWhole = /^0\d{9,10}$/.test(digits) || /^\+?(?:00)?31\d{9}$/.test(text.replace(/[^\d+]/g, ''));
  return isWhole && /^\+?[\d\s()-]+$/.test(text) ? text : undefined;
}
