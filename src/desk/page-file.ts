import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Element, Root as HtmlRoot } from "hast";
import { toString as wordsOf } from "hast-util-to-string";
import type { Image, Root } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { VFileMessage } from "vfile-message";
import { z } from "zod";
import { textField, unknownKey } from "./fields.ts";
import { type Gap, gapIn } from "./gap.ts";
import { language } from "./language.ts";
import { mistake, together } from "./mistake.ts";
import { SECTIONS } from "./sections.ts";
import { textOf } from "./text-file.ts";
import { readYaml } from "./yaml.ts";

const fields = {
  title: textField("the title of the page"),
  description: textField("a sentence for search engines"),
  in: z.enum(["footer", "navigation", "neither"], "write footer, navigation or neither"),
  draft: z.boolean("write true, or leave it out"),
  language,
};

const frontMatter = z.strictObject(fields, { error: unknownKey(Object.keys(fields)) }).partial();

/** One of the publisher's own pages, such as an imprint. */
export interface OwnPage {
  /** Slug in its address: "imprint". */
  slug: string;
  title: string;
  description: string;
  /** Place of the link to it on all pages. */
  in: "footer" | "navigation" | "neither";
  /** BCP 47; the publication's where none is given. */
  language?: string | undefined;
  /** HTML below its title. */
  html: string;
  /** First gap of its draft that is not filled in. */
  gap?: Gap | undefined;
}

/**
 * First segments of paths that the site uses; `about` may be replaced by a page of the publisher's.
 */
const TAKEN = [
  ...Object.keys(SECTIONS),
  ...["articles", "comments", "images", "index", "moderate", "newsroom", "offline", "page"],
  ...["pictures", "shells", "sitemaps", "404"],
];

const NAME = /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.md$/u;

const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu;

/** Longest description for search engines, in UTF-16 code units. */
const MAX_DESCRIPTION = 200;

const parser = remark().use(remarkGfm).freeze();

const renderer = unified().use(remarkRehype).use(rehypeSanitize).freeze();

const writer = unified().use(rehypeStringify).freeze();

/**
 * Reads one of the publisher's own pages: Markdown below front matter, whose first heading is the
 * title where front matter has none.
 *
 * @returns undefined for a draft
 * @throws {VFileMessage} with a line for each mistake that says what to write instead.
 */
export function readPage(path: string, folder = "public"): OwnPage | undefined {
  const slug = NAME.exec(basename(path))?.groups?.["slug"];
  if (slug === undefined) throw mistake(path, NAMING);
  if (TAKEN.includes(slug)) {
    throw mistake(path, `/${slug}/ is an address of the site's own: rename the file`);
  }
  const text = textOf(path, readFileSync(path)).replace(/^\uFEFF/u, "");
  const head = text.startsWith("---") ? FRONT_MATTER.exec(text) : null;
  if (text.startsWith("---") && !head) {
    throw mistake(path, "the front matter has no end: write a line of --- after its last key");
  }
  const yaml = head?.groups?.["yaml"] ?? "";
  const said = readYaml({ path, text: yaml, firstLine: 2 }, frontMatter);
  if (said.draft) return undefined;
  const before = head?.[0] ?? "";
  const tree = parser.parse(text.slice(before.length));
  const mistakes = mistakesIn(tree, { path, linesBefore: before.split("\n").length - 1, folder });
  if (mistakes.length > 0) throw together(mistakes);
  const page = renderer.runSync(tree) as HtmlRoot;
  const heading = page.children.find(isHeading);
  const title = said.title ?? (heading && wordsOf(heading));
  if (!title) throw mistake(path, "there is no title: write # and the title as the first line");
  page.children = page.children.filter((node) => node !== heading);
  const [first] = page.children.filter(({ type }) => type === "element");
  return {
    slug,
    title,
    description: said.description ?? (first ? wordsOf(first).slice(0, MAX_DESCRIPTION) : title),
    in: said.in ?? "footer",
    language: said.language,
    html: writer.stringify(page),
    gap: gapIn(text),
  };
}

const NAMING =
  "the name of the file gives the address of the page: write NAME.md, such as imprint.md, in lower-case letters, digits and hyphens";

const isHeading = (node: HtmlRoot["children"][number]): node is Element =>
  node.type === "element" && node.tagName === "h1";

interface Place {
  path: string;
  /** Number of lines in the file above the Markdown. */
  linesBefore: number;
  folder: string;
}

/** Mistakes about HTML, which is not shown, and missing pictures. */
function mistakesIn(tree: Root, { path, linesBefore, folder }: Place): VFileMessage[] {
  const mistakes: VFileMessage[] = [];
  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const tell = (reason: string) =>
      mistakes.push(mistake(path, reason, { line: line + linesBefore, column }));
    if (node.type === "html" && !/^<(?:!--|\/)/u.test(node.value)) {
      tell("HTML is not shown on pages: write Markdown");
    }
    if (node.type === "image" && !isThere(node, folder)) {
      tell(
        `there is no picture ${folder}${node.url}: put it there, and write its address as /NAME`,
      );
    }
  });
  return mistakes;
}

const isThere = ({ url }: Image, folder: string) =>
  url.startsWith("/") && existsSync(folder + decodeURI(url));
