import { brotliCompressSync } from "node:zlib";
import type { Element } from "hast";
import { expect, test } from "vitest";
import { addresses, bytesAt, elements, read, sitePages } from "./site-pages.ts";

const KILOBYTE = 1000;

const article = (await sitePages()).find(
  ({ path }) => path === "/articles/syria-regime-in-new-offensive/",
);
if (!article) throw new Error("The commissioned article was not built");
const { html, tree } = article;

test("an article with its styles weighs at most 25 kB, compressed", async () => {
  const sheets = addresses(tree).filter((address) => address.endsWith(".css"));
  expect(sheets).not.toEqual([]);
  const size =
    compressed(html) + sum((await Promise.all(sheets.map((sheet) => read(sheet)))).map(compressed));
  console.log(`article page: ${size} bytes of HTML and CSS (brotli), at most ${25 * KILOBYTE}`);
  expect(size).toBeLessThanOrEqual(25 * KILOBYTE);
});

test("the fonts that an article asks for at once weigh at most 70 kB", async () => {
  const preloaded = elements(tree, ({ properties: { as } }) => as === "font");
  const files = preloaded.map(({ properties: { href } }) => String(href));
  expect(files.length).toBeGreaterThan(0);
  const size = sum(
    (await Promise.all(files.map((file) => bytesAt(file)))).map(({ length }) => length),
  );
  console.log(`article page: ${size} bytes of fonts, at most ${70 * KILOBYTE}`);
  expect(size).toBeLessThanOrEqual(70 * KILOBYTE);
});

/** Executable scripts of the page, without structured data. */
const scripts = await Promise.all(elements(tree, isCode).map(sourceOf));

test.each([
  ["the discussion", "crosshead-discussion", 5],
  ["sharing", "crosshead-share", 1.5],
])("what %s loads weighs at most its share, compressed", async (what, element, most) => {
  const own = scripts.filter(
    (script) => script.includes(`define("${element}"`) || script.includes(`define(\`${element}\``),
  );
  expect(own).toHaveLength(1);
  const later = await Promise.all(own.flatMap(loadedLater));
  const size = sum([...own, ...later].map(compressed));
  console.log(`${what}: ${size} bytes of JavaScript (brotli), at most ${most * KILOBYTE}`);
  expect(size).toBeLessThanOrEqual(most * KILOBYTE);
});

test("the work that is asked of suspicious senders is loaded only then, and counted", async () => {
  const later = await Promise.all(scripts.flatMap(loadedLater));
  expect(later.filter((script) => script.includes("PBKDF2"))).toHaveLength(1);
  expect(scripts.filter((script) => script.includes("PBKDF2"))).toEqual([]);
});

test("all scripts of an article weigh at most 8 kB, compressed", () => {
  const size = sum(scripts.map(compressed));
  console.log(`article page: ${size} bytes of JavaScript (brotli), at most ${8 * KILOBYTE}`);
  expect(size).toBeLessThanOrEqual(8 * KILOBYTE);
});

function isCode({ tagName, properties: { type } }: Element): boolean {
  return tagName === "script" && type !== "application/ld+json";
}

/** Text of a script, from the page or from its file. */
async function sourceOf({ properties: { src }, children }: Element): Promise<string> {
  if (src) return read(String(src));
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** Scripts that a script loads later. */
function loadedLater(script: string): Promise<string>[] {
  return [...script.matchAll(/import\([`"']\.\/([\w.-]+\.js)/gu)].map(([, file]) =>
    read(`/_astro/${file}`),
  );
}

function compressed(text: string): number {
  return brotliCompressSync(text).length;
}

function sum(sizes: number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
