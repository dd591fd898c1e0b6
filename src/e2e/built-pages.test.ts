import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import sharp from "sharp";
import { describe, expect, inject, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { joinedWords } from "./joined-words.ts";
import {
  ADDRESS,
  addresses,
  bytesAt,
  elements,
  missing,
  type SitePage,
  sitePages,
} from "./site-pages.ts";
import { faultsOf } from "./valid-html.ts";

/** Path of a story. */
const STORY = /^\/articles\/[^/]+\/$/u;

const ARTICLE = "/articles/syria-regime-in-new-offensive/";

const pages = await sitePages();
const named = pages.map((page) => [page.path, page] as const);

test("the site has its pages", () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(
    expect.arrayContaining(["/", "/404.html", "/about/", ARTICLE]),
  );
});

test("what a preview says to its author is on no page", () => {
  const { noIndex } = messagesIn("en").newsroom;
  expect(pages.filter(({ html }) => html.includes(noIndex)).map(({ path }) => path)).toEqual([]);
});

test("the newsroom's list is no page of the site, whatever runs it", async () => {
  const list = ["/newsroom/"];
  expect(await missing(list)).toEqual(list);
  expect(await missing(list, inject("workerOrigin"))).toEqual(list);
});

describe.each(named)("%s", (path, { html, tree }) => {
  test("is valid HTML", async () => {
    expect(await faultsOf(html)).toEqual([]);
  });

  test("holds scripts and styles to its own files", () => {
    const [policy] = elements(
      tree,
      (e) => e.properties["httpEquiv"]?.toString() === "content-security-policy",
    );
    const content = String(policy?.properties["content"]);
    expect(content).toContain("default-src 'none'");
    expect(content).toContain("script-src 'self'");
    // Only the search page may use WebAssembly, for its index.
    const own = path === "/search/" ? content.replace("'wasm-unsafe-eval'", "") : content;
    expect(own).not.toContain("unsafe");
    expect(elements(tree, (e) => "style" in e.properties)).toEqual([]);
  });

  test("has a link past the navigation, which names a story only where there is one", () => {
    const [link] = elements(tree, ({ properties }) => String(properties.className) === "skip");
    const [root] = elements(tree, ({ tagName }) => tagName === "html");
    const { skipToStory, skipToContent } = messagesIn(String(root?.properties["lang"])).site;
    expect(link && textOf(link)).toBe(STORY.test(path) ? skipToStory : skipToContent);
  });

  test("keeps its words apart where there is no style sheet", () => {
    expect(joinedWords(tree)).toEqual([]);
  });

  test("links to nothing that does not exist", async () => {
    const own = addresses(tree)
      .map((address) => new URL(address, `https://here.test${path}`))
      .filter(({ origin }) => origin === "https://here.test");
    const others = own.map(({ pathname }) => pathname).filter((pathname) => pathname !== path);
    expect(await missing(others)).toEqual([]);
    const lost = own.filter(({ pathname, hash }) => {
      const page = pages.find((each) => each.path === pathname);
      return hash !== "" && page && !idsIn(page).includes(hash.slice(1));
    });
    expect(lost).toEqual([]);
  });

  test("has a share image with its size: its story’s picture, a card of its own or the publication’s", async () => {
    const tag = (name: string) =>
      elements(tree, (e) => e.properties["property"] === name || e.properties["name"] === name)[0]
        ?.properties["content"];
    const image = new URL(String(tag("og:image")));
    const drawn = await bytesAt(image.pathname);
    const { width, height, format } = await sharp(drawn).metadata();
    expect([image.origin, `image/${format}`]).toEqual([ADDRESS, tag("og:image:type")]);
    expect([String(width), String(height)]).toEqual([
      tag("og:image:width"),
      tag("og:image:height"),
    ]);
    expect(tag("twitter:card")).toBe("summary_large_image");
    expect([tag("og:title"), tag("og:description"), tag("og:image:alt")]).not.toContain(undefined);
    if (format === "jpeg") {
      expect(image.pathname).toMatch(/^\/pictures\/.*-jpg-1200\.jpeg$/u);
      return;
    }
    const own = /^\/articles\/[a-z0-9-]+\/(?:quotations\/[a-z0-9-]+\/)?$/u.test(path);
    expect(image.pathname).toBe(own ? `${path}card.png` : "/card.png");
    // The publication’s card is used only for scripts that no font here has.
    expect(drawn.equals(await bytesAt("/card.png"))).toBe(!own);
  });

  test("says its language, title, description and address", () => {
    const meta = (test: (e: Element) => boolean) => elements(tree, test)[0];
    const { lang, dir } = meta((e) => e.tagName === "html")?.properties ?? {};
    expect([lang, dir]).toEqual(spoken(path));
    expect(meta((e) => e.tagName === "title")?.children).toHaveLength(1);
    expect(meta((e) => e.properties["name"] === "description")?.properties["content"]).toBeTruthy();
    const canonical = meta((e) => String(e.properties["rel"]) === "canonical");
    const robots = meta((e) => e.properties["name"] === "robots")?.properties["content"];
    expect(["noindex", "max-image-preview:large"]).toContain(robots);
    const address = robots === "noindex" ? undefined : ADDRESS + path;
    expect(canonical?.properties["href"]).toBe(address);
  });
});

/** Language and direction of a page: those of its story, else of the publication. */
function spoken(path: string): [string, string] {
  if (path.startsWith("/articles/ostreiculteurs-port-else/")) return ["fr", "ltr"];
  if (path.startsWith("/articles/sayyadu-port-else/")) return ["ar", "rtl"];
  return ["en-GB", "ltr"];
}

function idsIn({ tree }: SitePage): unknown[] {
  return elements(tree, () => true).map(({ properties }) => properties["id"]);
}
