import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { element, text } from "../formats/element.ts";

/** Files that browsers play, by their ends. */
const PLAYERS: [tagName: "video" | "audio", file: RegExp][] = [
  ["video", /\.(?:mp4|m4v|webm)$/iu],
  ["audio", /\.(?:mp3|m4a|ogg|opus|wav|flac)$/iu],
];

/**
 * Shows what a paragraph is that holds a link and nothing else: a film or a recording of this site
 * with the words of the link below it, else a card that says which site it leads to. A page loads
 * nothing of another site.
 */
export function showLoneLinks(tree: Root): void {
  tree.children = tree.children.map((node) => {
    const link = loneLinkIn(node);
    if (node.type !== "element" || !link) return node;
    const href = String(link.properties["href"]);
    if (/^https?:/iu.test(href)) return card(node, link, new URL(href));
    const player = PLAYERS.find(([, file]) => file.test(href));
    return player && /^\/(?!\/)/u.test(href) ? recording(node, player[0], link) : node;
  });
}

function loneLinkIn(node: Root["children"][number]): Element | undefined {
  if (node.type !== "element" || node.tagName !== "p") return undefined;
  const [link, ...others] = node.children.filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  const isLink = others.length === 0 && link?.type === "element" && link.tagName === "a";
  return isLink && link.properties["href"] ? link : undefined;
}

function card(paragraph: Element, link: Element, { host }: URL): Element {
  const site = element("span", {}, [text(host.replace(/^www\./u, ""))]);
  return {
    ...paragraph,
    properties: { ...paragraph.properties, className: ["link-card"] },
    children: [{ ...link, children: [...link.children, text(" "), site] }],
  };
}

function recording({ properties: { id } }: Element, tagName: string, link: Element): Element {
  const src = link.properties["href"];
  const words = textOf(link);
  const player = element(tagName, { src, controls: true, preload: "metadata", ariaLabel: words });
  const caption = words === src ? [] : [element("figcaption", {}, link.children)];
  return element("figure", { ...(id ? { id } : {}), className: ["picture", "in-text"] }, [
    player,
    ...caption,
  ]);
}
