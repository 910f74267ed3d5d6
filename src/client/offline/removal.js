/*
 * What is published in the place of the service worker when `offline: false` stands in `region.yaml`: each browser that has
 * the worker takes this for its new version, which forgets all that was kept and goes.
 */
/* global SITE */

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(forgetAll()));

async function forgetAll() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(`offline ${SITE.base}:`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
