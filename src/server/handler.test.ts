import { beforeEach, expect, test, vi } from "vitest";
import { SLOTS } from "../comments/pages/shell.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { ninjs } from "../formats/ninjs.ts";
import { BELL, ExampleHost, HostBrowser } from "../testing/example-host.ts";
import { moderatedStore, ORIGIN, SECRET } from "../testing/example-moderation.ts";
import { filed } from "../testing/filed.ts";

const STORY = filed(
  "2026-03-01-harbour-opens.txt",
  "Harbour opens\n\nMARLOW, Norland (AFP) - “We are open,” Mayor Edith Marl said on Sunday.\n",
);

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;

/** Shell of a page, whose title is that of its article. */
const shell = (name: string) =>
  `<html>${POLICY}<title>${name} ${SLOTS.headline}</title>${SLOTS.content}</html>`;

const FILES = new Map([
  ["/404.html", `<html>${POLICY}<p>No such page.</p></html>`],
  ["/articles/harbour-opens.json", JSON.stringify(ninjs(STORY, BELL, new Map()))],
  ["/shells/discussion/en/", shell("Discussion of")],
  ["/shells/moderation/", shell("Moderation")],
  ["/shells/moved/sources/e.json", JSON.stringify({ "edith-marl": "/articles/harbour-opens/" })],
]);

const DISCUSSION = "/articles/harbour-opens/discussion/";

let store: CommentStore;
let host: ExampleHost;

beforeEach(async () => {
  store = await moderatedStore();
  host = new ExampleHost(FILES, { store });
});

const ask = (path: string, init?: RequestInit) => host.ask(path, init);
const read = (path: string, init?: RequestInit) => host.read(path, init);

/** Posts like the form of the discussion; returns the answer and its cookies. */
async function post(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await ask(DISCUSSION, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: ORIGIN, ...headers },
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return { answer, own: { Cookie: cookies.join("; ") } };
}

const typed = { name: "Nour", comment: "The margin helps." };

test("a comment is posted, waits for its author to see, is approved, and read by all", async () => {
  const { answer, own } = await post({ ...typed, remember: "on" });
  expect(answer.status).toBe(303);
  const receipt = await ask(answer.headers.get("Location")?.split("#")[0] ?? "", { headers: own });
  expect(receipt.headers.get("Location")).toBe(`${DISCUSSION}?comment=1`);
  const shown = await read(receipt.headers.get("Location") ?? "", { headers: own });
  expect(shown).toContain("Your comment is awaiting moderation");
  const again = await read(DISCUSSION, { headers: own });
  expect(again).toContain("<title>Discussion of Harbour opens</title>");
  expect(again).toContain("<p>The margin helps.</p>");
  expect(again).toContain('autocomplete="name" value="Nour"');
  expect(await read(DISCUSSION)).not.toContain("Nour");

  const ana = new HostBrowser(host, { store });
  expect((await ana.signIn(SECRET)).status).toBe(303);
  expect(await ana.page()).toContain("<title>Moderation ");
  expect((await ana.post({ act: "published 1" })).status).toBe(303);

  for (const path of [DISCUSSION, `${DISCUSSION}atom.xml`, "/comments/atom.xml"])
    expect(await read(path), path).toContain("The margin helps.");
  expect(await read("/comments/counts.json?articles=harbour-opens,no-story")).toBe(
    '{"harbour-opens":"1 comment"}',
  );
});

test("a kept page is answered as the first was, with a form of its own", async () => {
  const [first, second] = [await read(DISCUSSION), await read(DISCUSSION)];
  const token = /name="token" value="([^"]+)"/u;
  expect(first).toMatch(token);
  expect(second.replace(token, "")).toBe(first.replace(token, ""));
});

test.each(["?x=1", "?fbclid=1&order=oldest", "?order=", "?%6frder=oldest", "?"])(
  "a discussion with the parameters %s is answered from the cache",
  async (query) => {
    await read(DISCUSSION);
    const asked = vi.spyOn(store, "page");
    const page = await read(DISCUSSION + query);
    expect(page).toContain("<title>Discussion of Harbour opens</title>");
    expect(asked).not.toHaveBeenCalled();
  },
);

test.each([
  ["md", "text/markdown; charset=utf-8", "# Harbour opens"],
  ["txt", "text/plain; charset=utf-8", "Harbour opens"],
  ["xml", "application/xml", "<hl1>Harbour opens</hl1>"],
])("a story is written as .%s when it is asked for", async (ending, type, words) => {
  const answer = await ask(`/articles/harbour-opens.${ending}`);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, type]);
  expect(await answer.text()).toContain(words);
  const headers = { "If-None-Match": answer.headers.get("ETag") ?? "" };
  const again = await ask(`/articles/harbour-opens.${ending}`, { headers });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test.each([DISCUSSION, "/moderate/", "/comments/atom.xml", "/articles/harbour-opens.md"])(
  "HEAD of %s has the headers of GET",
  async (path) => {
    const [head, get] = [await ask(path, { method: "HEAD" }), await ask(path)];
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  },
);

test.each([
  "/",
  "/articles/harbour-opens/",
  "/articles/harbour-opens.json",
  "/articles/%2e%2e%2fa.md",
])("%s is left to files", async (path) => {
  expect(await host.answer(path)).toBeUndefined();
});

test.each([
  ["/articles/no-story/discussion/", "There is no article at this address."],
  ["/articles/no-story.md", "No such page."],
  ["/shells/discussion/en/", "No such page."],
  ["/shells/moderation/", "No such page."],
])("%s is no page, and says so on one", async (path, words) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(await answer.text()).toContain(words);
});

test.each([
  "/articles/harbour-opens/discussion",
  "/articles/Harbour-Opens/discussion/?order=newest",
])("%s leads to the address of the discussion", async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(301);
  expect(answer.headers.get("Location")).toBe(DISCUSSION + new URL(path, ORIGIN).search);
});

test("every answer keeps pages from framing it and asks for https", async () => {
  const script = { headers: { Accept: "text/vnd.crosshead.fragment+html" } };
  for (const init of [{}, script]) {
    for (const path of [DISCUSSION, "/moderate/", "/comments/atom.xml", "/articles/a.md"]) {
      const { headers } = await ask(path, init);
      expect(headers.get("X-Frame-Options"), path).toBe("DENY");
      expect(headers.get("Content-Security-Policy"), path).toContain("frame-ancestors 'none'");
      expect(headers.get("Strict-Transport-Security"), path).toBe("max-age=31536000");
    }
  }
});

test("the address of a source that only one story has leads to it, and that of a page to the page", async () => {
  const answer = await ask("/sources/edith-marl/");
  expect([answer.status, answer.headers.get("Location")]).toEqual([
    302,
    "/articles/harbour-opens/",
  ]);
  expect(await host.answer("/sources/jon-varga/")).toBeUndefined();
  expect(await host.answer("/places/edith-marl/")).toBeUndefined();
});

test.each(["atom.xml", "feed.json"])("%s of a source leads to its one feed", async (file) => {
  const answer = await ask(`/sources/jon-varga/${file}`);
  expect([answer.status, answer.headers.get("Location")]).toEqual([
    301,
    "/sources/jon-varga/feed.xml",
  ]);
});
