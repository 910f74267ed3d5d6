import type { LinkResponse } from '../../src/domain/checks/link-health.ts';

/** Asks for every address, a few at a time. What does not respond in time counts as a failure. */
export async function askAddresses(
  addresses: readonly string[],
  { concurrency, timeout }: { concurrency: number; timeout: number },
): Promise<Map<string, LinkResponse>> {
  const responses = new Map<string, LinkResponse>();
  const waiting = [...addresses];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      responses.set(next, await askAddress(next, timeout));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return responses;
}

async function askAddress(address: string, timeout: number): Promise<LinkResponse> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': 'Mozilla/5.0 (compatible; link check)', Accept: 'text/html,*/*' },
    });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    return { failure: cause?.code ?? name };
  }
}
