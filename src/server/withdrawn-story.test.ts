import { beforeEach, expect, test } from "vitest";
import { SLOTS } from "../comments/pages/shell.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { ninjs } from "../formats/ninjs.ts";
import { withdrawnDigest } from "../formats/withdrawn.ts";
import { posting } from "../testing/example-comments.ts";
import { BELL, ExampleHost, HostBrowser } from "../testing/example-host.ts";
import { moderatedStore, ORIGIN, SECRET } from "../testing/example-moderation.ts";
import { filed } from "../testing/filed.ts";

const STORY = filed("2026-03-01-harbour-opens.txt", "Harbour opens\n\nThe harbour is open.\n");
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
const FILES = new Map([
  ["/articles/harbour-opens.json", JSON.stringify(ninjs(STORY, BELL, new Map()))],
  ["/shells/discussion/en/", `<html>${POLICY}${SLOTS.content}</html>`],
  ["/shells/moderation/", `<html>${POLICY}${SLOTS.content}</html>`],
  ["/shells/withdrawn/", `<html>${POLICY}<p>We took this story back.</p></html>`],
  ["/withdrawn.json", JSON.stringify([await withdrawnDigest("ferry-sinks")])],
]);

let store: CommentStore;
let host: ExampleHost;

beforeEach(async () => {
  store = await moderatedStore();
  const comments = { ...DEFAULT_RULES, mode: "publish" as const };
  host = new ExampleHost(FILES, { store, publication: { ...BELL, comments } });
});

const ask = (path: string, init?: RequestInit) => host.ask(path, init);

test.each([
  "",
  "/",
  ".json",
  ".md",
  "/card.png",
  "/quotations/q-1/",
  "/discussion/",
  "/discussion/atom.xml",
  "/changes/",
])("/articles/ferry-sinks%s says that the story was withdrawn, in whatever case", async (below) => {
  for (const slug of ["ferry-sinks", "Ferry-Sinks", "%66erry-sinks"]) {
    const answer = await ask(`/articles/${slug}${below}`);
    expect(answer.status).toBe(410);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(answer.headers.get("X-Frame-Options")).toBe("DENY");
    expect(await answer.text()).toContain("We took this story back.");
  }
});

test.each([
  ["a form", {}],
  ["a script", { Accept: "text/vnd.crosshead.fragment+html" }],
])("what %s posts to its discussion is refused in plain words", async (_, headers) => {
  const answer = await ask("/articles/ferry-sinks/discussion/", {
    method: "POST",
    body: new URLSearchParams({ name: "Nour", comment: "The margin helps." }),
    headers: { Origin: ORIGIN, ...headers },
  });
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain("Nothing was posted: this story has been withdrawn");
  expect(await store.latest(10)).toEqual([]);
});

test("comments on it are in no count and no feed, and moderators see them", async () => {
  for (const article of ["ferry-sinks", "harbour-opens"]) {
    await store.post(posting({ article, text: `On ${article}.`, submission: article }));
  }
  const counted = await ask("/comments/counts.json?articles=ferry-sinks,harbour-opens");
  expect(await counted.json()).toEqual({ "harbour-opens": "1 comment" });
  const feed = await host.read("/comments/atom.xml");
  expect(feed).toContain("On harbour-opens.");
  expect(feed).not.toContain("ferry");
  const ana = new HostBrowser(host, { store });
  await ana.signIn(SECRET);
  expect(await (await ana.ask("/moderate/?list=published")).text()).toContain("On ferry-sinks.");
});

test("other stories, and addresses that only files have, are answered as ever", async () => {
  expect((await ask("/articles/harbour-opens/discussion/")).status).toBe(200);
  for (const path of ["/articles/harbour-opens/", "/articles/no-story/", "/", "/about/"]) {
    expect(await host.answer(path), path).toBeUndefined();
  }
});
