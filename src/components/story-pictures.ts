import type { ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { element } from "../formats/element.ts";
import { FORMATS, renditionsOf, srcsetOf } from "../formats/renditions.ts";
import type { Picture, StoryBrief } from "../formats/story.ts";
import { figureIn, removeUnopened } from "../formats/story-figures.ts";
import { frameGalleries } from "./galleries.ts";

/** The widths at which pictures in a text stand, as `sizes` writes them. */
const SIZES = "(min-width: 60rem) 33rem, 100vw";

/**
 * Shows the pictures in a story’s text in the widths and formats that browsers choose from.
 *
 * @param label - name of a row of pictures
 */
export function showPictures(
  tree: Root,
  label: string,
  pictures: StoryBrief["pictures"] = {},
): void {
  removeUnopened(tree, pictures);
  frameGalleries(tree, label);
  visit(tree, "element", (node) => {
    const figure = figureIn(node);
    const picture = figure && pictures[figure.src];
    if (!figure || !picture?.size) return;
    const caption = node.children.filter(
      (child) => child.type === "element" && child.tagName === "figcaption",
    );
    node.properties = { className: ["picture", "in-text"] };
    node.children = [shownPicture({ ...picture, ...figure, src: picture.src }), ...caption];
  });
}

function shownPicture({ src, alt, size }: Picture): ElementContent {
  const renditions = renditionsOf(src, size?.width ?? 0);
  const fallback = renditions.findLast(({ format }) => format === FORMATS.at(-1))?.address ?? src;
  const sources = FORMATS.slice(0, -1).map((format) =>
    element("source", {
      type: `image/${format}`,
      srcSet: srcsetOf(renditions, format),
      sizes: SIZES,
    }),
  );
  const image = element("img", {
    src: encodeURI(fallback),
    srcSet: srcsetOf(renditions, "jpeg"),
    sizes: SIZES,
    alt,
    ...size,
    loading: "lazy",
    decoding: "async",
  });
  return element("picture", {}, [...sources, image]);
}
