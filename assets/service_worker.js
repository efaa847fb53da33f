// Keeps one release of the page in the browser, so that it opens and trains without a network, and never meets a file of
// another release. It keeps nothing that the reader made: that lies in the page's database, which is not touched here.

// scripts/site fills in the next two when it finishes a release: the files' addresses as seen from here, with their digests,
// and a name for all of it.
const RELEASE = '';
const FILES = {};

const INDEX = 'index.html';
// Other copies of the page may lie in other folders of this server, which shares one storage among them.
const OWN = `triplet-playground-release ${registration.scope} `;
const CACHE = OWN + RELEASE;

addEventListener('install', (event) => {
  // A page under development keeps nothing: this takes back what a release left at the same address.
  event.waitUntil(RELEASE ? keepRelease() : skipWaiting());
});

// Without `skipWaiting` this comes when no page of the release before is open any more.
addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => (RELEASE ? clients.claim() : registration.unregister())));
});

// The reader wants the new release now, and assets/offline.js reloads the page.
addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
});

addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(answer(path, event.request));
});

// What is asked for, if it is a file of this release; anything else is the browser's to fetch: a model, data behind a link.
function pathOf({ method, url }) {
  const { origin, pathname } = new URL(url);
  const scope = new URL(registration.scope);
  if (method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  const path = pathname.slice(scope.pathname.length) || INDEX;
  return Object.hasOwn(FILES, path) ? path : undefined;
}

async function answer(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

// One file after the other, for the page is at work meanwhile. Where it breaks off the browser tries again with the next
// visit, which finds the files that came.
async function keepRelease() {
  const cache = await caches.open(CACHE);
  for (const [path, integrity] of Object.entries(FILES)) {
    if (await cache.match(path)) continue;
    await cache.put(path, (await fromEarlier(path, integrity)) ?? (await download(path, integrity)));
  }
}

// The same file in the release before.
async function fromEarlier(path, integrity) {
  const earlier = await caches.match(path);
  if (!earlier) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await earlier.clone().arrayBuffer());
  const same = integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  return same ? earlier : undefined;
}

// What the page has just loaded is taken from the browser's HTTP cache, however old it looks: its digest proves that it is of
// this release. What has another one is fetched from the server.
async function download(path, integrity) {
  // Some servers know the page by its folder only, others by its name only.
  const addresses = path === INDEX ? ['./', INDEX] : [path];
  let failure;
  for (const cache of ['force-cache', 'reload']) {
    for (const address of addresses) {
      try {
        const response = await fetch(address, { cache, integrity });
        // Browsers open no page from a response that came from elsewhere.
        if (response.ok) return response.redirected ? new Response(response.body, response) : response;
        failure = new Error(`${address}: status ${response.status}`);
      } catch (error) {
        failure = error;
      }
    }
  }
  throw failure;
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(OWN) && (name !== CACHE || !RELEASE));
  await Promise.all(others.map((name) => caches.delete(name)));
}
