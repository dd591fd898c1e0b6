import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { inject } from "vitest";

/** Origin of the publication in absolute addresses. */
export const ADDRESS = "https://crosshead.example";

export interface SitePage {
  /** Path on the site: "/about/". */
  path: string;
  html: string;
  tree: Root;
}

/** Paths of pages to which no other page links. */
const UNLINKED = ["/", "/404.html", "/offline/"];

/** Pages that are made for each request, and are in no release. */
const LIVE = /^\/(?:moderate|articles\/[^/]+\/discussion)\//u;

/**
 * All pages of a site, by default the shared one, that are reachable by links from the front page.
 */
export async function sitePages(site = inject("origin")): Promise<SitePage[]> {
  const pages = new Map<string, Promise<SitePage | undefined>>();
  const add = (path: string): Promise<unknown> | undefined => {
    if (pages.has(path)) return undefined;
    const page = pageAt(path, site);
    pages.set(path, page);
    return page.then((found) => found && Promise.all(pagesIn(found.tree, path).map(add)));
  };
  await Promise.all(UNLINKED.map(add));
  return (await Promise.all(pages.values())).filter((page) => page !== undefined);
}

/** Page at a path; undefined where the path redirects to the page of a story. */
async function pageAt(path: string, site: string): Promise<SitePage | undefined> {
  const { goal, bytes } = await answerAt(path, site);
  if (goal !== undefined) return undefined;
  const html = bytes.toString();
  return { path, html, tree: treeOf(html) };
}

/** Tree of a page (hast). */
export function treeOf(html: string): Root {
  return parser.parse(html);
}

/** Paths of the pages of the site that a page links to. */
function pagesIn(tree: Root, base: string): string[] {
  return elements(tree, ({ tagName }) => tagName === "a").flatMap(({ properties: { href } }) => {
    const { origin, pathname } = new URL(String(href ?? ""), ADDRESS + base);
    return origin === ADDRESS && pathname.endsWith("/") && !LIVE.test(pathname) ? pathname : [];
  });
}

const parser = unified().use(rehypeParse);

interface PathAnswer {
  status: number;
  bytes: Buffer;
  /** Path of the only story of a source or place without a page, to which the answer redirects. */
  goal: string | undefined;
}

/** Answers of the shared site, by path. Other sites start and stop, and may get the port of an earlier one. */
const answers = new Map<string, Promise<PathAnswer>>();

/** Answer of a site to a path, requested once of the shared one. */
function answerAt(path: string, site: string): Promise<PathAnswer> {
  if (site !== inject("origin")) return request(site + path);
  const known = answers.get(path) ?? request(site + path);
  answers.set(path, known);
  return known;
}

async function request(address: string): Promise<PathAnswer> {
  const answer = await fetch(address, { redirect: "manual" });
  return {
    status: answer.status,
    bytes: Buffer.from(await answer.arrayBuffer()),
    goal: answer.status === 302 ? (answer.headers.get("Location") ?? undefined) : undefined,
  };
}

/** Bytes at a path of a site, by default the shared one. */
export async function bytesAt(path: string, site = inject("origin")): Promise<Buffer> {
  return (await answerAt(path, site)).bytes;
}

/** Text at a path of a site, by default the shared one. */
export async function read(path: string, site = inject("origin")): Promise<string> {
  return (await bytesAt(path, site)).toString();
}

/**
 * Paths at which a site, by default the shared one, has nothing or redirects, except to the page of
 * a story.
 */
export async function missing(paths: Iterable<string>, site = inject("origin")): Promise<string[]> {
  const asked = [...new Set(paths)].map(async (path) => {
    const { status, goal } = await answerAt(path, site);
    const reached = goal === undefined ? status : (await answerAt(goal, site)).status;
    return reached === 200 ? [] : path;
  });
  return (await Promise.all(asked)).flat();
}

/** Elements of a page that pass a test, in order. */
export function elements(page: Root, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(page, "element", (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** All addresses that a page links to, loads or posts to, as written. */
export function addresses(page: Root): string[] {
  return elements(page, () => true)
    .flatMap(({ properties: { href, src, action, srcSet } }) => [
      href,
      src,
      action,
      ...filesOf(srcSet),
    ])
    .filter((address) => typeof address === "string");
}

/** Structured data of a page (JSON-LD). */
export function structuredData(page: Root): Record<string, unknown>[] {
  return elements(page, ({ properties: { type } }) => type === "application/ld+json").map(
    ({ children: [text] }) => JSON.parse(text?.type === "text" ? text.value : ""),
  );
}

/** Addresses in a `srcset`. */
function filesOf(srcSet: unknown): string[] {
  const files = typeof srcSet === "string" ? srcSet.split(/,\s+/u) : [];
  return files.map((file) => file.trim().split(" ")[0] ?? "");
}
