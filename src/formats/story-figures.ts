import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { remove } from "./remove-elements.ts";
import { sharedPicture } from "./renditions.ts";
import type { Picture, StoryBrief } from "./story.ts";

/** A picture in a story's text, by its name in the copy. */
export interface Figure {
  src: string;
  alt: string;
  caption?: string | undefined;
}

/** Picture in an element; undefined where it has none. */
export function figureIn(node: Element): Figure | undefined {
  if (node.tagName !== "figure") return undefined;
  const parts = node.children.filter((child) => child.type === "element");
  const image = parts.find(({ tagName }) => tagName === "img");
  if (!image) return undefined;
  const caption = parts.find(({ tagName }) => tagName === "figcaption");
  const { src, alt } = image.properties;
  return {
    src: String(src),
    alt: String(alt ?? ""),
    ...(caption && { caption: textOf(caption) }),
  };
}

/** Pictures in a story's text by their names in the copy; their files are not opened yet. */
export function figuresIn(tree: Root): Record<string, Picture> {
  const pictures: Record<string, Picture> = {};
  visit(tree, "element", (node) => {
    const figure = figureIn(node);
    if (figure) pictures[figure.src] ??= { ...figure, credit: "" };
  });
  return pictures;
}

/** Removes pictures whose file could not be opened. */
export function removeUnopened(tree: Root, pictures: StoryBrief["pictures"] = {}): void {
  remove(tree, (node) => {
    const figure = figureIn(node);
    return figure !== undefined && !pictures[figure.src]?.size;
  });
}

/** Text in place of a picture. */
export const wordsOfFigure = ({ alt, caption }: Figure): string =>
  [...(alt ? [`[${alt}]`] : []), ...(caption ? [caption] : [])].join(" ");

/** Properties of an image for other sites, with the address of its shared file. */
export function sharedImage(
  { src, alt = "" }: Element["properties"],
  pictures: StoryBrief["pictures"],
  site: string,
): Element["properties"] {
  const picture = pictures?.[String(src)];
  const shared = picture && sharedPicture(picture);
  return shared ? { src: new URL(shared.address, site).href, alt, ...shared.size } : { alt };
}
