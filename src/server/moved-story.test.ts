import { beforeEach, expect, test } from "vitest";
import { SLOTS } from "../comments/pages/shell.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { ninjs } from "../formats/ninjs.ts";
import { posting } from "../testing/example-comments.ts";
import { BELL, ExampleHost } from "../testing/example-host.ts";
import { moderatedStore } from "../testing/example-moderation.ts";
import { filed } from "../testing/filed.ts";

const STORY = filed("2026-03-01-harbour-opens.txt", "Harbour opens\n\nThe harbour is open.\n");

const FILES = new Map([
  ["/articles/harbour-opens.json", JSON.stringify(ninjs(STORY, BELL, new Map()))],
  ["/shells/discussion/en/", `<html>${SLOTS.content}</html>`],
  ["/shells/moved/stories.json", JSON.stringify({ "harbour-shut": "harbour-opens" })],
]);

const DISCUSSION = "/articles/harbour-opens/discussion/";

let store: CommentStore;
let host: ExampleHost;

beforeEach(async () => {
  store = await moderatedStore();
  host = new ExampleHost(FILES, { store, cacheBytes: 0 });
});

const ask = (path: string, init?: RequestInit) => host.ask(path, init);

test("a story that has moved has the comments of its former address from the first request on", async () => {
  await store.post(posting({ article: "harbour-shut", text: "It was shut." }));
  expect(await (await ask(DISCUSSION)).text()).toContain("It was shut.");
  expect((await ask("/articles/harbour-shut/discussion/")).status).toBe(301);
});

test.each([
  ["/", "/"],
  ["", ""],
  [".json", ".json"],
  [".xml?a=b", ".xml?a=b"],
  ["/changes/", "/changes/"],
  ["/discussion/?order=newest", "/discussion/?order=newest"],
  ["/quotations/q-1/card.png", "/quotations/q-1/card.png"],
])("at the former address of a story, %s leads to the same of today's", async (below, today) => {
  for (const slug of ["harbour-shut", "Harbour-Shut"]) {
    const { status, headers } = await ask(`/articles/${slug}${below}`);
    expect([status, headers.get("Location")]).toEqual([301, `/articles/harbour-opens${today}`]);
  }
});

test("what is posted to the former address of a discussion is to be posted again", async () => {
  const { status, headers } = await ask("/articles/harbour-shut/discussion/", { method: "POST" });
  expect([status, headers.get("Location")]).toEqual([308, DISCUSSION]);
});
