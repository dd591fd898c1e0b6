import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Element } from "hast";
import { expect, test } from "vitest";
import { addresses, builtPages, elements, SITE } from "./built-site.ts";

const KILOBYTE = 1000;

const article = builtPages().find(
  ({ path }) => path === "/articles/syria-regime-in-new-offensive/",
);
if (!article) throw new Error("The commissioned article was not built");
const { html, tree } = article;

test("an article with its styles weighs at most 25 kB, compressed", () => {
  const sheets = addresses(tree).filter((address) => address.endsWith(".css"));
  expect(sheets).not.toEqual([]);
  const size = compressed(html) + sum(sheets.map((sheet) => compressed(fileOf(sheet))));
  console.log(`article page: ${size} bytes of HTML and CSS (brotli), at most ${25 * KILOBYTE}`);
  expect(size).toBeLessThanOrEqual(25 * KILOBYTE);
});

test.each([
  ["the discussion", "crosshead-discussion", 5],
  ["sharing", "crosshead-share", 1.5],
])("what %s loads weighs at most its share, compressed", (what, element, most) => {
  const scripts = elements(tree, isCode).map(sourceOf);
  const own = scripts.filter(
    (script) => script.includes(`define("${element}"`) || script.includes(`define(\`${element}\``),
  );
  expect(own).toHaveLength(1);
  const size = sum([...own, ...own.flatMap(loadedLater)].map(compressed));
  console.log(`${what}: ${size} bytes of JavaScript (brotli), at most ${most * KILOBYTE}`);
  expect(size).toBeLessThanOrEqual(most * KILOBYTE);
});

test("the work that is asked of suspicious senders is loaded only then, and counted", () => {
  const scripts = elements(tree, isCode).map(sourceOf);
  const later = scripts.flatMap(loadedLater);
  expect(later.filter((script) => script.includes("PBKDF2"))).toHaveLength(1);
  expect(scripts.filter((script) => script.includes("PBKDF2"))).toEqual([]);
});

test("all scripts of an article weigh at most 8 kB, compressed", () => {
  const size = sum(elements(tree, isCode).map(sourceOf).map(compressed));
  console.log(`article page: ${size} bytes of JavaScript (brotli), at most ${8 * KILOBYTE}`);
  expect(size).toBeLessThanOrEqual(8 * KILOBYTE);
});

/** Whether an element is a script that runs; structured data stands in scripts as well. */
function isCode({ tagName, properties: { type } }: Element): boolean {
  return tagName === "script" && type !== "application/ld+json";
}

/** The words of a script, which small ones carry themselves. */
function sourceOf({ properties: { src }, children }: Element): string {
  if (src) return fileOf(String(src));
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** The scripts that a script loads when it has to. */
function loadedLater(script: string): string[] {
  return [...script.matchAll(/import\([`"']\.\/([\w.-]+\.js)/gu)].map(([, file]) =>
    fileOf(`/_astro/${file}`),
  );
}

function fileOf(address: string): string {
  return readFileSync(SITE + address, "utf8");
}

function compressed(text: string): number {
  return brotliCompressSync(text).length;
}

function sum(sizes: number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
