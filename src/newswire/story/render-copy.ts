import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { SAFE_HTML } from "./safe-html.ts";

/** Site by which relative addresses are tried. */
const ANY_SITE = "https://site.example";

const processor = unified()
  .use(remarkRehype)
  .use(withoutPositions)
  .use(rehypeSanitize, SAFE_HTML)
  .use(withoutBrokenLinks)
  .freeze();

/**
 * Body of an article as sanitised hast: paragraphs, crossheads and notes, without headline, byline
 * and furniture. It has no positions, which keeps it small in storage.
 */
export function renderCopy({ tree }: { tree: Root }): HtmlRoot {
  return processor.runSync(structuredClone(tree));
}

function withoutPositions() {
  return (tree: HtmlRoot) =>
    visit(tree, (node) => {
      delete node.position;
    });
}

/** Leaves the words alone of a link whose address no program can read, such as “https://[a/”. */
function withoutBrokenLinks() {
  return (tree: HtmlRoot) =>
    visit(tree, "element", ({ properties }) => {
      const { href } = properties;
      if (href && !URL.canParse(String(href), ANY_SITE)) delete properties["href"];
    });
}
