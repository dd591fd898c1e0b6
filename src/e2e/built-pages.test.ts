import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Element } from "hast";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { builtPages, elements, fileAt } from "./built-site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
/** Rendered on demand, so no file stands for them. */
const ON_DEMAND = /^\/articles\/[a-z0-9-]+\/discussion\/$/u;
const KILOBYTE = 1000;

const pages = builtPages();
const named = pages.map((page) => [page.path, page] as const);

test("the site has its pages", () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(
    expect.arrayContaining(["/", "/404.html", "/about/", ARTICLE]),
  );
});

describe.each(named)("%s", (path, { html, tree }) => {
  test("is valid HTML", async () => {
    const validate = new HtmlValidate({
      extends: ["html-validate:standard"],
      // How a page is formatted is the renderer's affair.
      rules: { "no-trailing-whitespace": "off", "doctype-style": "off", "void-style": "off" },
    });
    const report = await validate.validateString(html);
    const messages = report.results.flatMap(({ messages }) => messages);
    expect(messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)).toEqual([]);
  });

  test("holds scripts and styles to its own files", () => {
    const [policy] = elements(
      tree,
      (e) => e.properties["httpEquiv"]?.toString() === "content-security-policy",
    );
    const content = String(policy?.properties["content"]);
    expect(content).toContain("default-src 'none'");
    expect(content).toContain("script-src 'self'");
    expect(content).not.toContain("unsafe");
    expect(elements(tree, (e) => "style" in e.properties)).toEqual([]);
  });

  test("links to nothing that does not exist", () => {
    const broken = addresses(tree).filter((address) => {
      const { pathname, hash, origin } = new URL(address, `https://here.test${path}`);
      if (origin !== "https://here.test" || ON_DEMAND.test(pathname)) return false;
      return !fileAt(pathname) || (hash !== "" && !anchors(pathname).has(hash.slice(1)));
    });
    expect(broken).toEqual([]);
  });

  test("says its language, title, description and address", () => {
    const meta = (test: (e: Element) => boolean) => elements(tree, test)[0];
    expect(meta((e) => e.tagName === "html")?.properties["lang"]).toBe("en-GB");
    expect(meta((e) => e.tagName === "title")?.children).toHaveLength(1);
    expect(meta((e) => e.properties["name"] === "description")?.properties["content"]).toBeTruthy();
    const canonical = meta((e) => String(e.properties["rel"]) === "canonical");
    if (path !== "/404.html") {
      expect(canonical?.properties["href"]).toBe(`https://crosshead.example${path}`);
    }
  });
});

test("an article weighs at most 20 kB with its styles, and no script is needed to read it", () => {
  const article = pages.find(({ path }) => path === ARTICLE);
  const sheets = addresses(article?.tree).filter((address) => address.endsWith(".css"));
  const bytes = [article?.html ?? "", ...sheets.map(contentOf)].map(compressed);
  const size = bytes.reduce((sum, each) => sum + each, 0);
  console.log(`article page: ${size} bytes of HTML and CSS (brotli), at most ${20 * KILOBYTE}`);
  expect(sheets.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(20 * KILOBYTE);
});

test("what the discussion loads weighs at most 4 kB", () => {
  const article = pages.find(({ path }) => path === ARTICLE);
  const scripts = addresses(article?.tree).filter((address) => address.endsWith(".js"));
  const size = scripts.map(contentOf).reduce((sum, script) => sum + compressed(script), 0);
  console.log(`discussion: ${size} bytes of JavaScript (brotli), at most ${4 * KILOBYTE}`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(4 * KILOBYTE);
});

function addresses(tree: (typeof pages)[number]["tree"] | undefined): string[] {
  if (!tree) return [];
  return elements(
    tree,
    (e) => "href" in e.properties || "src" in e.properties || "action" in e.properties,
  )
    .flatMap(({ properties: { href, src, action } }) => [href, src, action])
    .filter((address) => typeof address === "string");
}

function anchors(path: string): Set<string> {
  const page = pages.find((each) => each.path === path);
  return new Set(
    page
      ? elements(page.tree, (e) => "id" in e.properties).map((e) => String(e.properties["id"]))
      : [],
  );
}

function contentOf(path: string): string {
  return readFileSync(fileAt(path) ?? path, "utf8");
}

function compressed(text: string): number {
  return brotliCompressSync(text).length;
}
