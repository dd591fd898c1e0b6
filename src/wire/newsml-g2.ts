import { bodyOf, bodyOfString } from "./blocks.ts";
import { at, attribute, below, childrenOf, type Element, firstWords, wordsOf } from "./element.ts";
import { emptyDraft, type Topic, type WireDraft, WireMistake, type WirePicture } from "./item.ts";
import { isLabel } from "./label.ts";
import { nitfBody } from "./nitf.ts";
import { statusOf } from "./status.ts";
import { embargoOf, timeOf } from "./times.ts";

/**
 * Reads the stories of NewsML-G2, each a `newsItem`; pictures that are sent in the same message
 * belong to its one story, and stand in its body again. https://iptc.org/std/NewsML-G2/guidelines/,
 * "Item Metadata" and "Content Metadata".
 *
 * | fact      | element or attribute                                                            |
 * | --------- | ------------------------------------------------------------------------------- |
 * | id        | `newsItem/@guid`                                                                |
 * | version   | `newsItem/@version`                                                             |
 * | provider  | `itemMeta/provider`                                                             |
 * | slugline  | `contentMeta/slugline`, without the label in parentheses that Reuters has there |
 * | replaces  | `itemMeta/link` to a previous version, or to what it evolved or is derived from |
 * | label     | that of the slugline, else `itemMeta/signal` of update or correction            |
 * | status    | `itemMeta/pubStatus`                                                            |
 * | published | `itemMeta/firstCreated`, else `contentMeta/contentCreated`                      |
 * | updated   | `itemMeta/versionCreated`                                                       |
 * | embargo   | `itemMeta/embargoed`                                                            |
 * | language  | `contentMeta/language/@tag`, else `newsItem/@xml:lang`                          |
 * | headline  | `contentMeta/headline` of the main role or the highest rank                     |
 * | byline    | `contentMeta/by`                                                                |
 * | dateline  | `contentMeta/dateline`                                                          |
 * | topics    | `contentMeta/subject`                                                           |
 * | rights    | `rightsInfo/usageTerms`, `rightsInfo/copyrightNotice`                           |
 * | notes     | `itemMeta/edNote`; corrections are those of a public role                       |
 *
 * @throws {WireMistake} where there is no story, as in a package of references
 */
export function newsmlG2(root: Element): WireDraft[] {
  const items = root.name === "newsItem" ? [root] : [...below(root, "newsItem")];
  const stories = items.filter((item) => classOf(item) === "text" || hasBody(item));
  if (stories.length === 0)
    throw new WireMistake("The file has no story and only refers to other items: leave it out");
  const alone = stories.length === 1;
  const pictures = items.filter((item) => classOf(item) === "picture").map(pictureItem);
  return stories.map((story) => {
    const draft = newsItem(story);
    return alone && pictures.length > 0 ? { ...draft, pictures } : draft;
  });
}

const hasBody = (item: Element) => at(item, "contentSet", "inlineXML") !== null && !classOf(item);

/** `itemClass` without the scheme: "text", "picture", "composite". */
const classOf = (item: Element) =>
  codeOf(at(item, "itemMeta", "itemClass"))?.replace(/^.*[:/]/u, "") ?? null;

/** A code, by its alias, its address or literal, or its text where no attribute has it. */
const codeOf = (element: Element | null): string | null =>
  attribute(element, "qcode") ??
  attribute(element, "uri") ??
  attribute(element, "literal") ??
  wordsOf(element);

function newsItem(item: Element): WireDraft {
  const meta = at(item, "itemMeta");
  const content = at(item, "contentMeta");
  const notes = notesOf(meta);
  const updated = timeOf(wordsOf(at(meta, "versionCreated")));
  const id = attribute(item, "guid");
  return {
    ...emptyDraft("NewsML-G2"),
    id,
    version: attribute(item, "version"),
    provider: partyOf(at(meta, "provider")),
    ...slugOf(wordsOf(at(content, "slugline")), signalOf(meta)),
    replaces: replacedBy(meta).filter((other) => other !== id),
    status: statusOf(codeOf(at(meta, "pubStatus"))) ?? "usable",
    published: timeOf(firstWords(at(meta, "firstCreated"), at(content, "contentCreated"))),
    updated,
    // An embargo without a time never ends: "Item Metadata".
    ...embargoOf(wordsOf(at(meta, "embargoed")) ?? (isEmbargoed(meta) ? "embargoed" : null)),
    language: attribute(at(content, "language"), "tag") ?? attribute(item, "lang"),
    headline: headlineOf(content),
    byline: wordsOf(at(content, "by")),
    dateline: wordsOf(at(content, "dateline")),
    topics: topicsOf(content),
    rights: firstWords(
      at(item, "rightsInfo", "usageTerms"),
      at(item, "rightsInfo", "copyrightNotice"),
    ),
    ...notes,
    ...bodyIn(at(item, "contentSet")),
    pictures: picturesIn(item),
  };
}

const isEmbargoed = (meta: Element | null) =>
  at(meta, "embargoed") !== null || /\bembargoed$/iu.test(codeOf(at(meta, "pubStatus")) ?? "");

/** Name of a party, else its literal, else its code without the scheme. */
const partyOf = (party: Element | null): string | null =>
  wordsOf(at(party, "name")) ??
  attribute(party, "literal") ??
  attribute(party, "qcode")?.replace(/^.*:/u, "") ??
  null;

/** A slug line with a label in parentheses after it: "HARBOUR/ (UPDATE 1)". */
const LABELLED = /^(?<slugline>.*?)\s*\((?<label>[^()]+)\)$/u;

function slugOf(
  words: string | null,
  signal: string | null,
): Pick<WireDraft, "slugline" | "label"> {
  const { slugline = null, label = "" } = LABELLED.exec(words ?? "")?.groups ?? {};
  return isLabel(label) ? { slugline, label } : { slugline: words, label: signal };
}

/** Signals about versions: https://cv.iptc.org/newscodes/signal/, and agencies' own. */
const SIGNAL = /^sig:(?<label>update|correction|kill|withhold)$/u;

function signalOf(meta: Element | null): string | null {
  const codes = childrenOf(meta, "signal").map((signal) => attribute(signal, "qcode") ?? "");
  return codes.map((code) => SIGNAL.exec(code)?.groups?.label).find((label) => label) ?? null;
}

/** Relations to an earlier item: https://cv.iptc.org/newscodes/itemrelation/ */
const EARLIER =
  /:(?:previousVersion|evolvedFrom|derivedFrom|isDerivedFrom|replaces|correctedFrom)$/u;

/** Earlier items that an item links to; a link to a version needs no relation. */
function replacedBy(meta: Element | null): string[] {
  return childrenOf(meta, "link").flatMap((link) => {
    const relation = attribute(link, "rel");
    const isEarlier = relation ? EARLIER.test(relation) : attribute(link, "version") !== null;
    const id = attribute(link, "residref") ?? attribute(link, "guidref") ?? attribute(link, "href");
    return isEarlier && id ? [id] : [];
  });
}

/** `headline` without a role or with the main one, of the highest rank. */
function headlineOf(content: Element | null): string | null {
  const headlines = childrenOf(content, "headline").filter(
    (headline) => !/sub|kicker|short|over/iu.test(attribute(headline, "role") ?? ""),
  );
  const rank = (headline: Element) => Number(attribute(headline, "rank") ?? 0);
  const [first] = headlines.filter(wordsOf).sort((one, other) => rank(one) - rank(other));
  return wordsOf(first);
}

/** Roles of notes for readers: corrections, and the authors' line. */
const PUBLIC_ROLE = /:public$/u;
const SIGNOFF_ROLE = /:closingline$/u;
const NOTEPAD_ROLE = /:notepad$/u;

/** `edNote`; a notepad repeats the others, and is used only without them. */
function notesOf(meta: Element | null): Pick<WireDraft, "notes" | "corrections"> {
  const role = (note: Element) => attribute(note, "role") ?? "";
  const all = childrenOf(meta, "edNote");
  const told = all.filter((note) => !SIGNOFF_ROLE.test(role(note)));
  const single = told.filter((note) => !NOTEPAD_ROLE.test(role(note)));
  const lines = (note: Element) =>
    childrenOf(note).length > 0
      ? bodyOf({ ...note, name: "edNote" }).blocks.map(({ text }) => text)
      : (wordsOf(note) ?? []);
  return {
    notes: (single.length > 0 ? single : told)
      .filter((note) => !PUBLIC_ROLE.test(role(note)))
      .flatMap(lines),
    corrections: told.filter((note) => PUBLIC_ROLE.test(role(note))).flatMap(lines),
  };
}

/** `subject` with IPTC's subject codes and media topics, and their equivalents. */
function topicsOf(content: Element | null): Topic[] {
  const subjects = childrenOf(content, "subject");
  const same = subjects.flatMap((subject) => [subject, ...childrenOf(subject, "sameAs")]);
  return same.flatMap((subject) => {
    const code = attribute(subject, "qcode") ?? attribute(subject, "literal");
    const name = wordsOf(at(subject, "name"));
    if (/^(?:cpnat|dpatype):(?:geoArea|poi|category)/u.test(attribute(subject, "type") ?? ""))
      return [];
    return code || name ? [{ code, name }] : [];
  });
}

/** Body of `contentSet`: XHTML or NITF in `inlineXML`, else text in `inlineData`. */
function bodyIn(content: Element | null): Pick<WireDraft, "blocks"> {
  const [root] = childrenOf(at(content, "inlineXML"));
  if (root?.name === "nitf") return nitfBody(root);
  if (root) return bodyOf(at(root, "body") ?? root);
  const data = childrenOf(content, "inlineData");
  const whole = data.find((each) => !attribute(each, "rendition"));
  const text = whole ?? at(content, "inlineXML") ?? data.find(isText) ?? data[0];
  return bodyOfString(text?.children.filter((child) => typeof child === "string").join("") ?? "");
}

/** Tests whether data is the text among several renditions of an item, as in dpa's files. */
const isText = (data: Element) => /:text$/u.test(attribute(data, "rendition") ?? "");

/** Figures of the body; the `remoteContent` elements of an image are renditions of one picture. */
function picturesIn(item: Element): WirePicture[] {
  const figures = [...below(at(item, "contentSet"), "figure")].flatMap((figure) => {
    const [image] = below(figure, "img");
    const address = attribute(image, "src");
    return image ? [{ address, caption: wordsOf(at(figure, "figcaption")), credit: null }] : [];
  });
  const remote = childrenOf(at(item, "contentSet"), "remoteContent").find((each) =>
    attribute(each, "contenttype")?.startsWith("image/"),
  );
  if (!remote) return figures;
  return [...figures, { address: attribute(remote, "href"), caption: null, credit: null }];
}

function pictureItem(item: Element): WirePicture {
  const content = at(item, "contentMeta");
  const captions = childrenOf(content, "description");
  const caption = captions.find((each) => /caption/u.test(attribute(each, "role") ?? ""));
  const [remote] = [...below(at(item, "contentSet"), "remoteContent")].reverse();
  return {
    address: attribute(remote, "href"),
    caption: firstWords(caption, captions[0]),
    credit: firstWords(at(content, "creditline"), at(content, "by")),
  };
}
