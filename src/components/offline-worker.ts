/**
 * The service worker: keeps what a reader has opened, to be read again without a connection. What is live, discussions
 * and the newsroom's pages, is never kept.
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
const LIVE = /^\/(?:moderate|comments)\/|\/discussion\//;
/** Caches by name, and how much each keeps. */
const MOST = { pages: 60, files: 200 };
/** Milliseconds that a kept page waits for a newer one. */
const PATIENCE = 4000;

worker.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([keepOfflinePage(), worker.skipWaiting()]));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([keepOpenPages(), worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/_astro/")) event.respondWith(file(event));
  else if (mode === "navigate" && !LIVE.test(pathname)) event.respondWith(page(event));
});

async function keepOfflinePage(): Promise<void> {
  const answer = await fetch(OFFLINE);
  const files = (await answer.clone().text()).match(/\/_astro\/[^"' >]+\.(?:css|js)/g) ?? [];
  await keep("pages", OFFLINE, answer);
  await (await caches.open("files")).addAll(new Set(files));
}

/** The pages that were open before there was a worker to keep them. */
async function keepOpenPages(): Promise<void> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const { url } of open) {
    const { pathname } = new URL(url);
    if (!LIVE.test(pathname)) await keep("pages", pathname, await fetch(pathname));
  }
}

/** A file whose name changes with what it holds. */
async function file(event: Fetching): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const answer = await fetch(event.request);
  event.waitUntil(keep("files", event.request.url, answer.clone()));
  return answer;
}

/** A page as it is now; as it was, where that cannot be had or takes too long. */
async function page(event: Fetching): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const loading = fetch(event.request).then((answer) => {
    event.waitUntil(keep("pages", pathname, answer.clone()));
    return answer;
  });
  const kept = await caches.match(pathname);
  const patience = kept && new Promise<Response>((done) => setTimeout(done, PATIENCE, kept));
  const shown = patience ? Promise.race([loading, patience]) : loading;
  return shown.catch(async () => kept ?? (await caches.match(OFFLINE)) ?? Response.error());
}

/** Keeps an answer in place of its forerunner, and lets the oldest go where there are too many. */
async function keep(name: keyof typeof MOST, address: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected) return;
  const cache = await caches.open(name);
  await cache.put(address, answer);
  const tooMany = (await cache.keys()).slice(0, -MOST[name]);
  await Promise.all(tooMany.map((request) => cache.delete(request)));
}
