/** A host for tests: a function from a request to an answer, which a test or a server can call. */
export interface HostRequest {
  method: string;
  /** Whole, with the query. */
  url: string;
  /** With small letters. */
  headers: Record<string, string>;
  body: string;
}

export interface HostAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

export type Handle = (request: HostRequest) => Promise<HostAnswer>;

/** A host on a repository. */
export interface StubHost {
  handle: Handle;
  /** Every request that was made, in order. */
  requests: HostRequest[];
  /** What was asked that the host, by its own published description, does not know. A test expects none. */
  complaints: string[];
}

export const json = (data: unknown, status = 200, headers: Record<string, string> = {}): HostAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(data),
});

/** A host as `fetch`, without a network. */
export function asFetch(handle: Handle): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const headers: Record<string, string> = {};
    request.headers.forEach((value, name) => (headers[name] = value));
    const { method, url } = request;
    init?.signal?.throwIfAborted();
    const {
      status,
      body,
      headers: given,
    } = await handle({ method, url, headers, body: await request.text() });
    const bytes = typeof body === 'string' ? body : new Uint8Array(body);
    return new Response(status === 204 ? null : bytes, { status, headers: given });
  };
}

/** Whether the request brings the key in the one place where a key belongs. */
export function hasKey({ headers }: HostRequest, token: string): boolean {
  return headers['authorization'] === `Bearer ${token}`;
}
