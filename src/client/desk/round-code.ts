import { providerCode } from '../../domain/round/code.ts';
import type { RoundMemory } from '../../domain/round/memory.ts';
import type { Desk } from './desk.ts';

/** What the codes of this round are made from. It is made once, and stays in this browser. */
export function secretOf(desk: Desk, { start }: RoundMemory): string {
  const year = start.slice(0, 4);
  const known = desk.draft.secrets[year];
  if (known !== undefined) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const secret = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  desk.note({ secrets: { ...desk.draft.secrets, [year]: secret } });
  return secret;
}

/** Whether a code is that of a provider in the round of a memory; without the secret of the round none is. */
export function codeCheck(desk: Desk, { start }: RoundMemory): (provider: string, code: string) => boolean {
  const year = start.slice(0, 4);
  const secret = desk.draft.secrets[year];
  return (provider, code) => secret !== undefined && providerCode(secret, year, provider) === code;
}
