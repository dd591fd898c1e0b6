import { describe, expect, test } from "vitest";
import { Served } from "./served.ts";
import { sharedServer, sharedWorker } from "./site.ts";
import { exchange, fieldIn } from "./wire.ts";

const STORY = "/articles/syria-regime-in-new-offensive";

/** Address that a browser at a site opens for a `Location` header. */
const goal = (location: string | undefined, origin: string) =>
  location === undefined ? origin : new URL(location, origin).origin;

/** Targets that would lead to another site if they were used in a redirect. */
const ELSEWHERE = [
  "//evil.example/x",
  "//evil.example",
  "//evil.example/",
  "///evil.example/about",
  "/\\evil.example/x",
  "\\\\evil.example/x",
  "/%5cevil.example/x",
  "/%2fevil.example/x",
  "/%2f%2fevil.example/x/",
  "/.//evil.example/about",
  "//evil.example/..%2fabout",
  "//evil.example/%2e%2e/about",
  "//evil.example/articles/x/discussion",
  "//evil.example/moderate",
];

describe.each([
  // The assets of Workers redirect temporarily, and no setting changes it.
  { ...sharedServer, moved: 301 },
  { ...sharedWorker, moved: 307 },
])("on $name", ({ moved, ...runtime }) => {
  const site = new Served(runtime);

  test.each([
    [STORY, `${STORY}/`],
    [`${STORY}?from=mail&a=%20b`, `${STORY}/?from=mail&a=%20b`],
    ["/about", "/about/"],
    ["/sources/ana-solberg?x", "/sources/ana-solberg/?x"],
  ])("%s leads to the page that is meant, with its query", async (path, page) => {
    const answer = await site.get(path);
    expect([answer.status, answer.headers.get("Location")]).toEqual([moved, page]);
    expect((await site.get(page)).status).toBe(200);
  });

  test.each([
    [`${STORY}/discussion?order=newest`, `${STORY}/discussion/?order=newest`],
    [`${STORY.replace("syria", "SYRIA")}/discussion/?a=%20b`, `${STORY}/discussion/?a=%20b`],
    ["/moderate?list=log", "/moderate/?list=log"],
    ["/sources/ana-solberg/atom.xml", "/sources/ana-solberg/feed.xml"],
  ])(
    "%s leads for good to the one address, with its query where it has one",
    async (path, address) => {
      const answer = await site.get(path);
      expect([answer.status, answer.headers.get("Location")]).toEqual([301, address]);
    },
  );

  test.each(["/sources/vladimir-putin/", "/sources/vladimir-putin"])(
    "%s leads to the one story that quotes the source, until another does",
    async (path) => {
      const answer = await site.get(path);
      expect([answer.status, answer.headers.get("Location")]).toEqual([302, `${STORY}/`]);
    },
  );

  test.each(ELSEWHERE)("%j leads to no other site", async (target) => {
    const sent = { method: "GET", target, headers: [], body: new Uint8Array() };
    const { status, headers } = await exchange(site.origin, sent);
    expect(status).toBeGreaterThanOrEqual(300);
    expect(goal(fieldIn(headers, "location"), site.origin)).toBe(site.origin);
  });
});
