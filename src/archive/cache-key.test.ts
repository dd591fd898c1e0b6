import { expect, test } from "vitest";
import { cacheKey } from "./cache-key.ts";

const story = { id: "ferry", digest: "1", headline: "Ferry stays" };

test("a page is made anew where anything that it shows has changed", () => {
  const keys = [
    { story, page: 1 },
    { story, page: 2 },
    { story: { ...story, digest: "2" }, page: 1 },
    { story: { ...story, id: "mill" }, page: 1 },
    { story, page: 1, sources: new Map([["a", "ana"]]) },
    { story, page: 1, sources: new Map([["a", "bo"]]) },
    { topics: [["a"], ["b"]] },
    { topics: [["a", "b"]] },
    { topics: [["a", "b"], []] },
    { topics: [["a", ["b"]]] },
  ].map(cacheKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a story counts by its digest, however much else of it is known", () => {
  expect(cacheKey({ story })).toBe(cacheKey({ story: { ...story, headline: "Ferry goes" } }));
});
