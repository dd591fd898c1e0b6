import type { Element as HtmlElement, Root as HtmlRoot } from "hast";
import type { Element, ElementContent, Text } from "xast";
import { x } from "xastscript";
import type { Source } from "../newswire/article.ts";
import { absoluteAddress } from "./addresses.ts";
import { nitfDate } from "./moment.ts";
import { plainBodyOf } from "./plain-body.ts";
import { sharedPicture } from "./renditions.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { Picture, Story } from "./story.ts";
import { type Figure, figureIn } from "./story-figures.ts";

/** Names in NITF of the elements of a story; of other elements only the text is written. */
const NAMES: Record<string, string> = {
  p: "p",
  h2: "hl2",
  h3: "hl2",
  q: "q",
  time: "chron",
  a: "a",
  em: "em",
  strong: "em",
  ul: "ul",
  ol: "ol",
  li: "li",
  blockquote: "bq",
  pre: "pre",
  br: "br",
  table: "table",
  thead: "thead",
  tbody: "tbody",
  tr: "tr",
  th: "th",
  td: "td",
};

/** Content of the body of a story in NITF: its picture, then the elements of its text. */
export function nitfContent(story: Story, site: SiteFacts): ElementContent[] {
  const { image, pictures, article } = story;
  return [
    ...mediaOf(image, site),
    ...contentOf(plainBodyOf(story), {
      sources: new Map(article.sources.map((source) => [source.id, source])),
      mediaOf: (figure) => {
        const picture = pictures?.[figure.src];
        return mediaOf(picture && { ...picture, ...figure, src: picture.src }, site);
      },
    }),
  ];
}

/** A picture with its shared file; none where that cannot be opened. */
function mediaOf(picture: Picture | undefined, site: SiteFacts): Element[] {
  const shared = picture && sharedPicture(picture);
  if (!shared) return [];
  const { alt, caption, credit } = picture;
  const {
    address,
    type,
    size: { width, height },
  } = shared;
  return [
    x("media", { "media-type": "image" }, [
      x("media-reference", {
        source: absoluteAddress(address, site),
        "mime-type": type,
        "alternate-text": alt,
        width: String(width),
        height: String(height),
      }),
      x("media-caption", caption ?? alt),
      x("media-producer", credit),
    ]),
  ];
}

/** Inputs for converting the elements of a story's body to NITF. */
interface Setting {
  sources: ReadonlyMap<string, Source>;
  mediaOf(figure: Figure): ElementContent[];
}

function contentOf(parent: HtmlRoot | HtmlElement, setting: Setting): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === "text") {
      return parent.type === "root" ? [] : [{ type: "text", value: child.value } satisfies Text];
    }
    if (child.type !== "element") return [];
    const figure = figureIn(child);
    if (figure) return setting.mediaOf(figure);
    const content = contentOf(child, setting);
    const name = NAMES[child.tagName];
    if (!name) return content;
    return [x(name, attributesOf(child, setting), name === "bq" ? [x("block", content)] : content)];
  });
}

function attributesOf({ tagName, properties }: HtmlElement, { sources }: Setting) {
  const { id, dateTime, href, dataSource } = properties;
  if (tagName === "time") return { norm: nitfDate(String(dateTime)) };
  if (tagName === "a") return { href: String(href ?? "") };
  if (tagName === "q") {
    const source = sources.get(String(dataSource));
    return {
      ...(id ? { id: String(id) } : {}),
      ...(source ? { "quote-source": source.name } : {}),
    };
  }
  return id ? { id: String(id) } : {};
}
