import type { LinkResponse } from '../../domain/checks/link-health.ts';

/** Why an address gave no response, by what the computer says about it. */
const FAILURES: readonly [pattern: RegExp, words: string][] = [
  [/CERT|SIGNATURE/, 'het certificaat klopt niet, dus browsers waarschuwen'],
  [/SSL|TLS|EPROTO/, 'er komt geen beveiligde verbinding'],
  [/Timeout/, 'geen antwoord binnen de tijd'],
  [/ENOTFOUND/, 'deze site is niet te vinden'],
];

/** The response of an address in words for an editor: "antwoord 404". */
export function describeResponse(response: LinkResponse): string {
  if ('status' in response) return `antwoord ${response.status}`;
  return FAILURES.find(([pattern]) => pattern.test(response.failure))?.[1] ?? 'geen verbinding';
}
