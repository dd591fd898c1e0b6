import { globSync, readFileSync } from "node:fs";
import type { Element } from "hast";
import { toString as wordsOf } from "hast-util-to-string";
import { expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { elements, sitePages } from "./site-pages.ts";

const COPY = "content/articles/2015-10-15-syria-regime-in-new-offensive.txt";
const words = messagesIn("en").site;

const tree = (await sitePages()).find(({ path }) => path === "/")?.tree;
if (!tree) throw new Error("There is no front page");

const hasClass = (name: string) => (element: Element) =>
  [element.properties["className"]].flat().includes(name);
const teasers = elements(tree, hasClass("teaser"));
const [section] = elements(tree, hasClass("samples"));
const within = (element: Element | undefined, test: (element: Element) => boolean) =>
  element ? elements({ type: "root", children: [element] }, test) : [];

test("the commissioned article leads, with its first paragraph, in the copy's own words", () => {
  const [headline, lead] = readFileSync(COPY, "utf8")
    .trim()
    .split(/\n{2,}/u);
  const [first] = teasers;
  expect(within(first, ({ tagName }) => tagName === "h2").map(wordsOf)).toEqual([headline]);
  expect(within(first, ({ tagName }) => tagName === "p").map(wordsOf)).toEqual([lead]);
});

test("samples stand under one heading that says once that they are made up", () => {
  const samples = globSync("content/articles/*").filter((file) =>
    /^sample: true$/mu.test(readFileSync(file, "utf8")),
  );
  const cards = within(section, hasClass("teaser"));
  expect(samples.length).toBeGreaterThan(1);
  expect(cards).toHaveLength(samples.length);
  expect(within(section, ({ tagName }) => tagName === "h2").map(wordsOf)).toEqual([words.samples]);
  const page = wordsOf(tree);
  expect(page.split(words.samplesNote)).toHaveLength(2);
  expect(elements(tree, hasClass("sample"))).toEqual([]);
});

test("every story stands on the front page once", () => {
  const links = teasers.flatMap((teaser) =>
    within(teaser, ({ tagName }) => /^h[23]$/u.test(tagName)),
  );
  const stories = links.map((link) => wordsOf(link));
  expect(stories).toHaveLength(globSync("content/articles/*").length);
  expect(new Set(stories).size).toBe(stories.length);
});
