import { MAX_URL_LENGTH } from '../limits.ts';

/** A host of a policy: letters, figures, hyphens and dots, with a port or without. */
const ORIGIN = /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/;

/**
 * The origin of a web address, as it may stand in a security policy; `undefined` when the address is none or when its host holds
 * anything that a policy would read as something else, such as a semicolon, a quote or a star. Curly brackets, as an address of
 * tiles has them for its numbers, may stand behind the host only.
 */
export function originOf(address: string): string | undefined {
  const [host] = /^https?:\/\/[^/?#\\]+/i.exec(address) ?? [];
  if (address.length > MAX_URL_LENGTH || host === undefined || /[{}]/.test(host) || !URL.canParse(address))
    return undefined;
  const { origin } = new URL(address);
  return ORIGIN.test(origin) ? origin : undefined;
}
