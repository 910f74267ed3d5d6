/** The desk as an editor uses it, with a git host that acts on a real repository. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from '@playwright/test';
import { bareRepository, type BareRepository } from '../hosts/bare-repository.ts';
import { githubHost } from '../hosts/github.ts';
import type { HostAnswer, StubHost } from '../hosts/handle.ts';
import { frozenSite } from './sites.ts';
import { expect } from './test.ts';

/** Looks like a key of GitHub, so that it would show wherever it does not belong. */
export const KEY = 'github_pat_11ABCDEFG0123456789SLEUTEL';

/** The files of a folder by their paths in it. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** A repository with the content of the frozen region, and code beside it. */
export function frozenRepository(): BareRepository {
  const inside = Object.entries(filesIn(frozenSite.content)).map(([name, text]) => [`content/${name}`, text]);
  return bareRepository({ 'package.json': '{}\n', ...Object.fromEntries(inside) });
}

/** As hosts answer to pages of other sites. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'Authorization, Content-Type, Accept, X-GitHub-Api-Version',
  'access-control-expose-headers': 'Link, Retry-After, GitHub-Authentication-Token-Expiration',
};
/** What a host answers instead of doing what it is asked; `undefined` lets it do it. */
export type Mishap = (request: {
  method: string;
  url: string;
  body: string;
}) => HostAnswer | 'nothing' | undefined;

/** GitHub for a page: every request goes to the repository, but for what a mishap answers. */
export async function standGitHub(
  page: Page,
  repository: BareRepository,
  options: { keyEnds?: string } = {},
): Promise<{ host: StubHost; mishap: (next: Mishap | undefined) => void }> {
  const host = githubHost(repository, { token: KEY, name: 'voorbeeld/aanbod', ...options });
  let current: Mishap | undefined;
  await page.route('https://api.github.com/**', async (route: Route) => {
    const asked = route.request();
    if (asked.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    const request = {
      method: asked.method(),
      url: asked.url(),
      headers: await asked.allHeaders(),
      body: asked.postData() ?? '',
    };
    const answer = current?.(request) ?? (await host.handle(request));
    if (answer === 'nothing') return route.abort('connectionfailed');
    const { status, headers, body } = answer;
    return route.fulfill({ status, headers: { ...CORS, ...headers }, body: Buffer.from(body as Uint8Array) });
  });
  return { host, mishap: (next) => (current = next) };
}

/** Whether a request asks GitHub for a commit. */
export const isCommit = ({ body }: { body: string }) => body.includes('createCommitOnBranch');

/** The desk in a page. */
export function deskOn(page: Page) {
  const status = page.locator('offer-desk > [data-part=status]');
  return {
    status,
    room: page.locator('[data-part=inside]'),
    changesBar: page.locator('[data-part=changes]'),
    /** A field of the form by its name in the content. */
    field: (name: string) =>
      page.locator(`[data-field="${name}"]`).locator('input, textarea, select').first(),
    fieldBox: (name: string) => page.locator(`[data-field="${name}"]`),
    async open(): Promise<void> {
      await page.goto('./beheer/');
      await this.openHere();
    },
    async openHere(): Promise<void> {
      await page.getByLabel('Sleutel', { exact: true }).first().fill(KEY);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    },
    async tryExample(): Promise<void> {
      await page.goto('./beheer/');
      await page.getByRole('button', { name: 'Probeer het met voorbeelden' }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeVisible();
    },
    /** Goes to a room by its address behind `#/`. */
    async visit(address: string): Promise<void> {
      await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
    },
    async publish(): Promise<void> {
      await page.getByRole('link', { name: 'Publiceren', exact: true }).click();
      await page.getByRole('button', { name: /^Publiceren/ }).click();
      await expect(page.locator('[data-part=published]')).toBeVisible();
    },
    /** Waits until what was done is kept in the browser. */
    async kept(paths: readonly string[]): Promise<void> {
      await expect
        .poll(async () => (await keptChanges(page)).map(({ path: name }) => name).sort())
        .toEqual([...paths].sort());
    },
  };
}

interface KeptChange {
  path: string;
  after: string | undefined;
}

/** The changes that the browser keeps, whatever place they belong to. */
export function keptChanges(page: Page): Promise<KeptChange[]> {
  return page.evaluate(
    () =>
      new Promise<KeptChange[]>((resolve, reject) => {
        void indexedDB.databases().then((all) => {
          const name = all.find((one) => one.name?.startsWith('beheer:'))?.name;
          if (name === undefined) return resolve([]);
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(new Error('The storage cannot be opened'));
          opening.onsuccess = () => {
            const database = opening.result;
            const asking = database.transaction('drafts').objectStore('drafts').getAll();
            asking.onsuccess = () => {
              database.close();
              resolve((asking.result as { changes: KeptChange[] }[]).flatMap(({ changes }) => changes));
            };
          };
        });
      }),
  );
}
