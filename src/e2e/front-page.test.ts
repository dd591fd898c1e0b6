import { globSync, readFileSync } from "node:fs";
import type { Element } from "hast";
import { toString as wordsOf } from "hast-util-to-string";
import { expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { Site } from "./site.ts";
import { elements, sitePages } from "./site-pages.ts";

const COPY = "content/articles/2015-10-15-syria-regime-in-new-offensive.txt";
const words = messagesIn("en").site;

const site = new Site();
const tree = (await sitePages()).find(({ path }) => path === "/")?.tree;
if (!tree) throw new Error("There is no front page");

const hasClass = (name: string) => (element: Element) =>
  [element.properties["className"]].flat().includes(name);
const within = (element: Element | undefined, test: (element: Element) => boolean) =>
  element ? elements({ type: "root", children: [element] }, test) : [];
const headlines = (element: Element | undefined) =>
  within(element, hasClass("headline")).map(wordsOf);
const [samples] = elements(tree, hasClass("samples"));
const [front] = elements(tree, hasClass("front"));

test("the commissioned article leads, with its first paragraph, in the copy's own words", () => {
  const [headline, paragraph] = readFileSync(COPY, "utf8")
    .trim()
    .split(/\n{2,}/u);
  const [lead] = elements(tree, hasClass("lead"));
  expect(headlines(lead)).toEqual([headline]);
  expect(within(lead, hasClass("deck")).map(wordsOf)).toEqual([paragraph]);
});

test("where it has no picture, words of somebody it quotes stand, with who said them", () => {
  const [lead] = elements(tree, hasClass("lead"));
  const [said] = within(lead, hasClass("said"));
  const parts = ["blockquote", "figcaption"].map((name) =>
    within(said, ({ tagName }) => tagName === name).map((part) => wordsOf(part).trim()),
  );
  expect(parts).toEqual([
    ["“It looks like they have nothing to talk about.”"],
    ["Vladimir Putin, President"],
  ]);
});

test("samples stand under one heading that says once that they are made up", () => {
  expect(within(samples, ({ tagName }) => tagName === "h2").map(wordsOf)).toEqual([words.samples]);
  expect(wordsOf(tree).split(words.samplesNote)).toHaveLength(2);
  expect(elements(tree, hasClass("sample"))).toEqual([]);
});

test("every story stands on the front page once, beside the column of the latest", () => {
  const links = within(front, hasClass("links")).flatMap((list) =>
    within(list, ({ tagName }) => tagName === "a").map(wordsOf),
  );
  const stories = [...headlines(front), ...links];
  const files = globSync(["content/articles/*", "content/samples/*"]);
  expect(stories).toHaveLength(files.length);
  expect(new Set(stories).size).toBe(files.length);
});

test("samples have a lead with related links, rows, a latest column, quotations, topics and other languages", () => {
  const parts = ["lead", "cards", "latest", "band", "columns", "abroad"];
  const counts = parts.map((part) => within(samples, hasClass(part)).length);
  expect(counts).toEqual(parts.map(() => 1));
  const [lead] = within(samples, hasClass("lead"));
  expect(within(lead, hasClass("links"))).toHaveLength(1);
  const [band] = within(samples, hasClass("band"));
  expect(within(band, ({ tagName }) => tagName === "figure")).toHaveLength(3);
});

test("the facts of stories in other languages are in the language of each", () => {
  const [abroad] = elements(tree, hasClass("abroad"));
  const facts = within(abroad, hasClass("facts"));
  const told = facts.map((list) => [
    list.properties["lang"],
    within(list, ({ tagName }) => tagName === "time")
      .map(wordsOf)
      .join(),
  ]);
  expect(told).toEqual([
    ["ar", "18 نوفمبر"],
    ["fr", "17 nov."],
  ]);
});

test("the day and the age of a story are absolute without a script, and told by it as time goes", async () => {
  const age = "article time[data-age]";
  const plain = await site.visit("/", { javaScriptEnabled: false });
  expect(await plain.page.locator(age).first().textContent()).toMatch(/^\d{1,2} Nov$/u);
  await plain.context.close();
  const { page, context, troubles } = await site.visit("/about/");
  await page.clock.setFixedTime(new Date("2026-11-19T18:55:00Z"));
  await page.goto("/");
  await expect.poll(() => page.locator(age).first().textContent()).toBe("3 hours ago");
  expect(await page.locator(".today").textContent()).toContain("19 November 2026");
  expect(troubles).toEqual([]);
  await context.close();
});
