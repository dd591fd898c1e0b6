/**
 * Service worker: caches pages that a reader has opened, for reading them without a connection.
 * Live pages, which are discussions and moderation, are never cached; withdrawn stories are
 * deleted.
 */

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as {
  clients: { claim(): Promise<void>; matchAll(which: object): Promise<{ url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(kind: "fetch", listener: (event: Fetching) => void): void;
};

const OFFLINE = "/offline/";
/** Decoded paths of live pages. */
const LIVE = /^\/+(?:moderate|comments|articles\/+[^/]+\/+discussion)(?:\/|$)/i;
/** Statuses of pages that do not exist any more. */
const GONE = new Set([404, 410]);
/** Path of the digests of withdrawn slugs: SHA-256 in Base64. */
const WITHDRAWN = "/withdrawn.json";
/** Slug of a story in its addresses. */
const STORY = /\/articles\/([a-z0-9-]+)/g;
/** Limits of the caches, by name. */
const MAX_ENTRIES = { pages: 60, files: 200 };
/** Longest wait for a newer version of a cached page, in milliseconds. */
const NETWORK_TIMEOUT_MILLISECONDS = 4000;

/** Digests against which all cached pages have been checked, as received. */
let known = "[]";

worker.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([cacheOfflinePage(), worker.skipWaiting()]));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([cacheOpenPages(), worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/_astro/")) event.respondWith(file(event));
  else if (mode === "navigate") {
    event.respondWith(isLive(pathname) ? livePage(event) : page(event));
  }
});

/**
 * Tests whether a path is that of a live page, in any spelling; also true for one that cannot be
 * decoded.
 */
function isLive(path: string): boolean {
  try {
    return LIVE.test(decodeURIComponent(path));
  } catch {
    return true;
  }
}

async function cacheOfflinePage(): Promise<void> {
  const answer = await fetch(OFFLINE);
  const files = (await answer.clone().text()).match(/\/_astro\/[^"' >]+\.(?:css|js)/g) ?? [];
  await putInCache("pages", OFFLINE, answer);
  await (await caches.open("files")).addAll(new Set(files));
}

/** Caches pages that were opened before the worker was installed. */
async function cacheOpenPages(): Promise<void> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const { url } of open) {
    const { pathname } = new URL(url);
    if (!isLive(pathname)) await update(pathname, await fetch(pathname));
  }
}

/** Answers with a hashed file: from the cache, or else from the network. */
async function file(event: Fetching): Promise<Response> {
  const cached = await caches.match(event.request);
  if (cached) return cached;
  const answer = await fetch(event.request);
  event.waitUntil(putInCache("files", event.request.url, answer.clone()));
  return answer;
}

/**
 * Answers with a page from the network; from the cache, if the server fails, cannot be reached or
 * takes too long.
 */
async function page(event: Fetching): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const fetching = fetch(event.request);
  // Even if it comes too late to be shown.
  event.waitUntil(
    fetching.then((answer) => update(pathname, answer.clone())).then(dropWithdrawnStories),
  );
  const cached = await caches.match(pathname);
  const loading = fetching.then((answer) => (answer.status < 500 ? answer : (cached ?? answer)));
  const patience =
    cached &&
    new Promise<Response>((done) => setTimeout(done, NETWORK_TIMEOUT_MILLISECONDS, cached));
  const shown = patience ? Promise.race([loading, patience]) : loading;
  return shown.catch(async () => cached ?? (await offlinePage()));
}

/** Answers with a page that is never cached. */
async function livePage({ request }: Fetching): Promise<Response> {
  return fetch(request).catch(offlinePage);
}

/** Page about the missing connection. */
async function offlinePage(): Promise<Response> {
  return (await caches.match(OFFLINE)) ?? Response.error();
}

/** Caches the new version of a page, or deletes a page that does not exist any more. */
async function update(path: string, answer: Response): Promise<void> {
  if (GONE.has(answer.status)) await (await caches.open("pages")).delete(path);
  else await putInCache("pages", path, answer);
}

/** Deletes pages of withdrawn stories, and pages that mention one. */
async function dropWithdrawnStories(): Promise<void> {
  const answer = await fetch(WITHDRAWN);
  const list = answer.ok ? await answer.text() : known;
  if (list === known) return;
  const digests: ReadonlySet<string> = new Set(JSON.parse(list));
  const cache = await caches.open("pages");
  for (const request of await cache.keys()) {
    const page = await cache.match(request);
    const slugs = `${request.url} ${await page?.text()}`.matchAll(STORY);
    for (const slug of new Set([...slugs].map(([, slug = ""]) => slug))) {
      if (digests.has(await digestOf(slug))) await cache.delete(request);
    }
  }
  known = list;
}

async function digestOf(slug: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(slug));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Adds a response to a cache, and deletes the oldest entries beyond the limit. */
async function putInCache(
  name: keyof typeof MAX_ENTRIES,
  address: string,
  answer: Response,
): Promise<void> {
  if (!answer.ok || answer.redirected) return;
  const cache = await caches.open(name);
  await cache.put(address, answer);
  const tooMany = (await cache.keys()).slice(0, -MAX_ENTRIES[name]);
  await Promise.all(tooMany.map((request) => cache.delete(request)));
}
