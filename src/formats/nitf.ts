import type { Element as HtmlElement, Root as HtmlRoot } from "hast";
import type { Element, ElementContent, Text } from "xast";
import { x } from "xastscript";
import { xmlOf } from "../comments/text/xml.ts";
import type { Source } from "../newswire/article.ts";
import { slugOf } from "../newswire/slug.ts";
import { absoluteAddress, addresses } from "./addresses.ts";
import { authorsOf } from "./authors.ts";
import { correctionsOf } from "./corrections.ts";
import { dayOrMoment, moment } from "./moment.ts";
import { notesOf } from "./notes.ts";
import { placesOf } from "./places.ts";
import { plainBodyOf } from "./plain-body.ts";
import { type SharedPicture, sharedPicture } from "./renditions.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory, Picture } from "./story.ts";
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

const KINDS = { person: "person", organisation: "org", place: "location" } as const;

/** A story as NITF 3.6. */
export function nitf(story: FiledStory, site: SiteFacts): string {
  const { headline, summary, lead, published, article, topics = [] } = story.data;
  const { language, sample, image, rights, versions } = story.data;
  const picture = image && sharedPicture(image);
  const { name, timeZone } = site;
  const address = absoluteAddress(addresses.story(story.id), site);
  const issued = dayOrMoment(published, timeZone);
  const named = article.sources.filter((source) => source.kind !== "unnamed");
  const authors = authorsOf(story.data);
  const agency = article.dateline?.agency;
  const places = placesOf(story.data);
  return xmlOf(
    x("nitf", { version: "-//IPTC//DTD NITF 3.6//EN", baselang: language }, [
      x("head", [
        x("title", headline),
        ...(topics.length > 0 ? [x("tobject", topics.map(subjectOf(site)))] : []),
        x("docdata", { "management-status": sample ? "withheld" : "usable" }, [
          x("doc-id", { "id-string": address }),
          x("date.issue", { norm: basic(issued) }),
          ...(versions ? [x("du-key", { key: story.id, version: String(versions.length) })] : []),
          ...(topics.length > 0
            ? [
                x(
                  "key-list",
                  topics.map((key) => x("keyword", { key })),
                ),
              ]
            : []),
          ...(named.length > 0
            ? [
                x(
                  "identified-content",
                  named.map(({ kind, name }) => x(KINDS[kind as keyof typeof KINDS], name)),
                ),
              ]
            : []),
        ]),
        x("pubdata", { type: "web", name, "date.publication": basic(issued), "ex-ref": address }),
        ...(versions ?? [])
          .slice(1)
          .map(({ time }) => x("revision-history", { norm: basic(moment(time, timeZone)) })),
        ...correctionsOf(story.data, timeZone).map(({ date, text }) =>
          x("revision-history", { norm: basic(dayOrMoment(date, timeZone)), comment: text }),
        ),
      ]),
      x("body", [
        x("body.head", [
          x("hedline", [x("hl1", headline)]),
          ...notesOf(story, site).map((note) =>
            x("note", { noteclass: "editorsnote", type: "pa" }, [
              x("body.content", [x("p", note)]),
            ]),
          ),
          ...(rights ? [x("rights", rights)] : []),
          ...authors.map((author) => x("byline", [x("person", author)])),
          ...(agency ? [x("distributor", [x("org", agency)])] : []),
          ...(places.length > 0
            ? [
                x("dateline", [
                  ...places.map((place) => x("location", place.name)),
                  x("story.date", { norm: basic(article.dateline?.date ?? issued) }),
                ]),
              ]
            : []),
          x("abstract", [x("p", summary ?? lead)]),
        ]),
        x("body.content", [
          ...(image && picture ? [mediaOf(image, picture, site)] : []),
          ...contentOf(plainBodyOf(story.data), {
            sources: new Map(article.sources.map((s) => [s.id, s])),
            mediaOf: (figure) => {
              const picture = story.data.pictures?.[figure.src];
              const shared = picture && sharedPicture(picture);
              return shared ? [mediaOf({ ...picture, ...figure }, shared, site)] : [];
            },
          }),
        ]),
        x("body.end"),
      ]),
    ]),
  );
}

/** A topic as a subject of the site's own vocabulary, whose number is the end of its address. */
const subjectOf = (site: SiteFacts) => (topic: string) =>
  x("tobject.subject", {
    "tobject.subject.ipr": site.name,
    "tobject.subject.refnum": slugOf(topic),
    "tobject.subject.type": topic,
  });

/** Picture of a story, with its shared file. */
const mediaOf = (
  { alt, caption, credit }: Picture,
  { address, type, size: { width, height } }: SharedPicture,
  site: SiteFacts,
): Element =>
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
  ]) as Element;

/** A date in NITF's format, without hyphens and colons: "20151015T000000+0100". */
const basic = (date: string) =>
  date.replaceAll(/(?<=\d)[-:](?=\d\d(?:\D|$))/gu, (mark, at: number) =>
    at > 10 && mark === "-" ? "-" : "",
  );

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
    return [
      x(
        name,
        attributesOf(child, setting),
        name === "bq" ? [x("block", content)] : content,
      ) as Element,
    ];
  });
}

function attributesOf({ tagName, properties }: HtmlElement, { sources }: Setting) {
  const { id, dateTime, href, dataSource } = properties;
  if (tagName === "time") return { norm: basic(String(dateTime)) };
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
