/*
 * The service worker: it keeps what a visitor needs of one build, so that the finder, the offers, the kept list and the
 * guides are there without a connection. `SITE` stands before this text in the file that is published (`pages/offline.js`).
 * Whoever has a connection gets every page from the site itself; what only fits one build comes from what was kept, because
 * it never changes.
 */
/* global SITE */

const OURS = `offline ${SITE.base}:`;
const CACHE = OURS + SITE.build;
/** After so many milliseconds a page that was kept is worth more than one that may still come. */
const PATIENCE_MS = 4_000;
/** What carries a name of its own for each content or build. */
const FIXED = /^(_astro|data\/[0-9a-f]{12}|pagefind\/[0-9a-f]{12})\//;

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(SITE.base)) return;
  const path = pathname.slice(SITE.base.length);
  if (event.request.mode === 'navigate') {
    if (isForVisitors(path)) event.respondWith(pageFor(event, pathname));
  } else if (FIXED.test(path) || SITE.files.includes(path)) event.respondWith(fileFor(event));
});

/** The desk, the view on partners' pages and what is for programs always come from the site. */
function isForVisitors(path) {
  return path === '' || SITE.rooms.includes(path.split('/')[0]);
}

/** Keeps all, or nothing: a worker that has not all of it is never put to work, and the next visit tries again. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const load = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} gave status ${response.status}`);
    return response;
  };
  await Promise.all(
    SITE.files.map(async (file) => {
      const address = SITE.base + file;
      if (!(await cache.match(address))) await cache.put(address, await load(address));
    }),
  );
  // All pages come as one file, which is a third of what they weigh one by one.
  const pages = await (await load(SITE.base + SITE.pages)).json();
  await Promise.all(Object.entries(pages).map(([path, html]) => cache.put(SITE.base + path, asPage(html))));
}

/** Forgets what older builds kept, but for the one before this: a page of that build may still be open. */
async function takeOver() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A page from the site; where that does not come in time, as it was kept; where it was not kept, the page that says so. */
async function pageFor(event, pathname) {
  const loading = fetch(event.request);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(pathname);
  event.waitUntil(loading.then((page) => keepIfOfThisBuild(page.clone(), pathname)).catch(() => undefined));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const page = await (kept ? Promise.race([loading, patience]) : loading).catch(() => undefined);
  if (page && (page.status < 500 || !kept)) return page;
  const instead = kept ?? (await cache.match(SITE.base + SITE.nothing));
  return instead ? asKept(instead) : Response.error();
}

/** The page of another build wants files that this worker does not have: its own worker keeps it. */
async function keepIfOfThisBuild(page, pathname) {
  if (!page.ok || page.redirected || !page.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await page.text();
  if (html.includes(`data-build="${SITE.build}"`))
    await (await caches.open(CACHE)).put(pathname, asPage(html));
}

async function fileFor(event) {
  const cache = await caches.open(CACHE);
  // Pagefind adds the time to the address of its first file.
  const how = { ignoreSearch: true };
  const kept = (await cache.match(event.request, how)) ?? (await caches.match(event.request, how));
  if (kept) return kept;
  const file = await fetch(event.request);
  const isOfDesk = event.request.referrer.includes('/beheer/');
  if (file.ok && !isOfDesk) {
    const copy = file.clone();
    event.waitUntil(cache.put(event.request, copy));
  }
  return file;
}

const asPage = (html) => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** A kept page says of which day it is. */
async function asKept(page) {
  return asPage((await page.text()).replace('<html', () => `<html data-kept-on="${SITE.said}"`));
}
