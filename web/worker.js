/**
 * Keeps the program on the device, so that it opens without a line. The build writes its version and the names of its
 * files in. What people write never comes by here: /api is left to the page, and nothing of it is stored.
 */
const version = 'program __VERSION__';
const files = '__FILES__'.split(' ');
const notPages = /^\/(api|socket\.io|livez|readyz)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil(fill()));

self.addEventListener('activate', (event) => event.waitUntil(tidy()));

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || notPages.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(stored('/index.html', request));
  else if (files.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(stored(pathname, request));
});

/** A notice of a new message was pressed: to the window that is open already, else to a new one. */
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = event.notification.data;
  const open = async () => {
    const [window] = await self.clients.matchAll({ type: 'window' });
    if (!window) return self.clients.openWindow(address);
    await window.focus();
    window.postMessage({ goTo: address });
  };
  event.waitUntil(open());
});

/** All files or none; hashed ones that an earlier version brought are taken over. */
async function fill() {
  const cache = await caches.open(version);
  const bring = async (path) => {
    const hashed = path.startsWith('/assets/');
    const known = hashed ? await caches.match(path) : undefined;
    const response = known ?? (await fetch(path, { cache: hashed ? 'default' : 'no-cache' }));
    // The server answers an unknown address with the first page, which is no script.
    const page = response.headers.get('content-type')?.startsWith('text/html');
    if (!response.ok || (hashed && page)) throw new Error(`${path} ${response.status}`);
    await cache.put(path, response);
  };
  await Promise.all(files.map(bring));
}

/** The version before stays: a window that was not loaded anew may still ask for its parts. */
async function tidy() {
  const versions = (await caches.keys()).filter((name) => name.startsWith('program ') && name !== version);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function stored(path, request) {
  const own = await (await caches.open(version)).match(path);
  return own ?? (await caches.match(path)) ?? fetch(request);
}
