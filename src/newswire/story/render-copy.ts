import type { Root } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SAFE_HTML } from "./safe-html.ts";

const processor = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, SAFE_HTML)
  .use(rehypeStringify)
  .freeze();

/**
 * The body of an article as sanitised HTML: paragraphs, crossheads and notes, without headline,
 * byline and furniture.
 */
export function renderCopy({ tree }: { tree: Root }): string {
  return processor.stringify(processor.runSync(structuredClone(tree)));
}
