import { beforeEach, expect, test } from "vitest";
import { SLOTS } from "../comments/pages/shell.ts";
import { DEFAULT_RULES, type Rules } from "../comments/rules/rules.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { ninjs } from "../formats/ninjs.ts";
import { BELL, ExampleHost } from "../testing/example-host.ts";
import { moderatedStore, ORIGIN } from "../testing/example-moderation.ts";
import { filed } from "../testing/filed.ts";

const COPY = "MARLOW, Norland (AFP) - “Order,” Judge Ida Brandt said.\n";

const stories = [
  filed("2026-03-01-harbour-opens.txt", `Harbour opens\n\n${COPY}`),
  filed("2026-03-02-trial-begins.txt", `---\ncomments: off\n---\nTrial begins\n\n${COPY}`),
];

const FILES = new Map([
  ["/404.html", "<html><p>No such page.</p></html>"],
  ["/shells/moved/addresses.json", JSON.stringify({ "/2019/h%C3%A4fen/": "/articles/harbour/" })],
  ...stories.map((story): [string, string] => [
    `/articles/${story.id}.json`,
    JSON.stringify(ninjs(story, BELL, new Map())),
  ]),
]);

let store: CommentStore;

beforeEach(async () => {
  store = await moderatedStore();
});

const ask = (path: string, rules: Partial<Rules> = {}, init: RequestInit = {}) =>
  new ExampleHost(FILES, {
    store,
    publication: { ...BELL, comments: { ...DEFAULT_RULES, ...rules } },
  }).answer(path, init);

test.each(["/articles/trial-begins/discussion/", "/articles/trial-begins/discussion/atom.xml"])(
  "a story without a discussion has nothing at %s, and takes no comment",
  async (path) => {
    expect((await ask(path))?.status).toBe(404);
    const body = new URLSearchParams({ name: "Nour", comment: "The margin helps." });
    const post = { method: "POST", body, headers: { Origin: ORIGIN } };
    expect((await ask(path, {}, post))?.status).toBe(404);
    expect(await store.latest(9)).toEqual([]);
  },
);

test.each([
  "/articles/harbour-opens/discussion/",
  "/comments/atom.xml",
  "/comments/counts.json?articles=harbour-opens",
])("a site without comments has nothing at %s", async (path) => {
  expect((await ask(path, { mode: "off" }))?.status).toBe(404);
});

test.each(["/2019/häfen/", "/2019/h%C3%A4fen"])(
  "the address %s of an earlier site leads to the one that took its place",
  async (path) => {
    const answer = await ask(path);
    expect(answer?.status).toBe(301);
    expect(answer?.headers.get("Location")).toBe("/articles/harbour/");
  },
);

test("the page of a quotation has a link to respond by only where there is a discussion", async () => {
  FILES.set("/shells/quotation/en/", `<html>${SLOTS.content}</html>`);
  const pages = stories.map(async ({ id, data }) => {
    const answer = await ask(`/articles/${id}/quotations/${data.quotes[0]?.id}/`);
    return answer?.text();
  });
  const [opens, trial] = await Promise.all(pages);
  expect(opens).toContain('class="respond"');
  expect(trial).toContain("“Order”");
  expect(trial).not.toContain('class="respond"');
});
