import { existsSync, globSync, readFileSync } from "node:fs";
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** Public files of the release that is tested. */
export const SITE = `${process.env["BUILT_PROJECT"]}/dist/current/site`;

/** The same, built in the last time zone of the earth instead of the first. */
export const EASTERN = "dist/eastern";

export interface BuiltPage {
  /** Address below the site: "/about/". */
  path: string;
  html: string;
  tree: Root;
}

/** Every page that was rendered at build time. */
export function builtPages(): BuiltPage[] {
  return globSync("**/*.html", { cwd: SITE }).map((file) => {
    const html = readFileSync(`${SITE}/${file}`, "utf8");
    const path = `/${file.replace(/index\.html$/u, "")}`;
    return { path, html, tree: unified().use(rehypeParse).parse(html) };
  });
}

/** The elements of a page that pass a test, in the order of the page. */
export function elements(page: Root, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(page, "element", (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** Every address that a page links to, loads or posts to, as written. */
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

/** The file that the site serves at an address, if there is one. */
export function fileAt(path: string): string | undefined {
  const file = SITE + decodeURI(path) + (path.endsWith("/") ? "index.html" : "");
  return existsSync(file) ? file : undefined;
}

/** The addresses of a `srcset`. */
function filesOf(srcSet: unknown): string[] {
  const files = typeof srcSet === "string" ? srcSet.split(/,\s+/u) : [];
  return files.map((file) => file.trim().split(" ")[0] ?? "");
}
