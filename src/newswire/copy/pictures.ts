import type { Image, Link, Paragraph, Parent, PhrasingContent, Root, RootContent } from "mdast";

/** A picture in the text, with its caption. */
interface PicturePart extends Parent {
  type: "picture-part";
  children: PhrasingContent[];
  data: { hName: "figure" | "figcaption" };
}

declare module "mdast" {
  interface RootContentMap {
    picturePart: PicturePart;
  }
  interface PhrasingContentMap {
    picturePart: PicturePart;
  }
}

/** Addresses on other hosts, from which nothing is fetched. */
const REMOTE = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/iu;

/**
 * Makes figures of the pictures in paragraphs, after their paragraph; the title is the caption. A
 * picture on another host becomes a link.
 */
export function placePictures(tree: Root): void {
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== "paragraph") return [node];
    const pictures = node.children.filter((child) => child.type === "image");
    if (pictures.length === 0) return [node];
    const words = node.children.filter((child) => child.type !== "image");
    const hasWords = words.some((child) => child.type !== "text" || child.value.trim() !== "");
    return [...(hasWords ? [{ ...node, children: words }] : []), ...pictures.map(placed)];
  });
}

function placed({ url, alt, title }: Image): Paragraph | PicturePart {
  const words = alt || title || url;
  if (REMOTE.test(url)) {
    const link: Link = { type: "link", url, children: [{ type: "text", value: words }] };
    return { type: "paragraph", children: [link] };
  }
  const caption: PicturePart[] = title
    ? [{ type: "picture-part", data: { hName: "figcaption" }, children: [text(title)] }]
    : [];
  const picture: Image = { type: "image", url, alt: alt ?? "" };
  return { type: "picture-part", data: { hName: "figure" }, children: [picture, ...caption] };
}

const text = (value: string): PhrasingContent => ({ type: "text", value });
