import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { FootnoteDefinition, FootnoteReference, Image } from "mdast";
import rehypeRemark from "rehype-remark";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { stringify } from "yaml";
import { authorsOf } from "./authors.ts";
import { bodyOf } from "./body.ts";
import { element, text } from "./element.ts";
import { notesIn } from "./plain-body.ts";
import { remove } from "./remove-elements.ts";
import type { FiledStory, Picture } from "./story.ts";
import { figureIn } from "./story-figures.ts";

const processor = remark()
  .data("settings", { bullet: "-", emphasis: "*" })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(rehypeRemark, {
    handlers: {
      // A quotation already has its marks.
      q: (state, node: Element) => state.all(node) as never,
      figure: (state, node: Element) => {
        const { src = "", alt = "", caption } = figureIn(node) ?? {};
        const image: Image = { type: "image", url: src, alt, title: caption ?? null };
        return src ? { type: "paragraph", children: [image] } : (state.all(node) as never);
      },
      sup: (_, node: Element): FootnoteReference => ({
        type: "footnoteReference",
        identifier: textOf(node),
      }),
      section: (state, node: Element): FootnoteDefinition[] =>
        notesIn(node).map((note, index) => ({
          type: "footnoteDefinition",
          identifier: String(index + 1),
          children: state.toFlow(state.all(note)) as FootnoteDefinition["children"],
        })),
    },
  })
  .freeze();

const withoutSize = ({ size: _, ...image }: Picture) => image;

/** A story as Markdown with front matter, which this site can read as copy. */
export function markdown(story: FiledStory): string {
  const { headline, published, updated, topics, summary, image } = story.data;
  const { corrections, language, rights, comments, sample } = story.data;
  const authors = authorsOf(story.data);
  const front = {
    published,
    ...(updated && { updated }),
    ...(authors.length > 0 && { authors }),
    ...(topics && { topics }),
    ...(summary && { summary }),
    ...(image?.alt && image.credit && { image: withoutSize(image) }),
    ...(corrections && { corrections }),
    ...(rights && { rights }),
    language,
    ...(comments && { comments }),
    ...(sample && { sample }),
  };
  const tree = bodyOf(story.data);
  remove(tree, ({ properties: { role } }) => role === "doc-backlink");
  tree.children.unshift(element("h1", {}, [text(headline)]));
  return `---\n${stringify(front)}---\n\n${processor.stringify(processor.runSync(tree))}`;
}
