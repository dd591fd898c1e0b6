import { type Body, bodyOf } from "./blocks.ts";
import { at, attribute, below, childrenOf, type Element, firstWords, wordsOf } from "./element.ts";
import { emptyDraft, type Topic, type WireDraft, type WirePicture } from "./item.ts";
import { statusOf } from "./status.ts";
import { embargoOf, timeOf } from "./times.ts";

/**
 * Reads a document of NITF 3.0 to 3.6: `head/docdata` and `body`.
 * https://www.iptc.org/std/NITF/3.6/documentation/nitf-3-6.html
 *
 * | fact        | element or attribute                                                      |
 * | ----------- | ------------------------------------------------------------------------- |
 * | id          | `doc-id/@id-string`                                                       |
 * | version     | `du-key/@version`, else `du-key/@generation`                              |
 * | provider    | `doc-id/@regsrc`, `from-src/@src-name`, `distributor`                     |
 * | slugline    | `du-key/@key`, else a `title` that is not the headline                    |
 * | replaces    | `docdata/@management-doc-idref`, `correction/@id-string`                  |
 * | label       | "correction", where there is a `correction`                               |
 * | status      | `docdata/@management-status`, else canceled by `@management-idref-status` |
 * | published   | `date.issue/@norm`                                                        |
 * | embargo     | `date.release/@norm`, where the status is embargoed or it is after issue  |
 * | headline    | `hedline/hl1`                                                             |
 * | byline      | `byline`, `byttl`                                                         |
 * | dateline    | `dateline`                                                                |
 * | topics      | `tobject.subject`                                                         |
 * | notes       | `ed-msg`, `note`, `correction/@info`, `revision-history/@comment`         |
 * | corrections | `note` of the type "pa" that says so                                       |
 * | rights      | `rights`, `doc.copyright/@holder`                                         |
 */
export function nitf(root: Element): WireDraft {
  const docdata = at(root, "head", "docdata");
  const head = at(root, "body", "body.head");
  const body = nitfBody(root);
  const managed = attribute(docdata, "management-status");
  const issued = timeOf(attribute(at(docdata, "date.issue"), "norm"));
  const headline = nitfHeadline(root);
  const correction = at(docdata, "correction");
  return {
    ...emptyDraft("NITF"),
    id: attribute(at(docdata, "doc-id"), "id-string"),
    version:
      attribute(at(docdata, "du-key"), "version") ?? attribute(at(docdata, "du-key"), "generation"),
    provider:
      attribute(at(docdata, "doc-id"), "regsrc") ??
      attribute(at(docdata, "del-list", "from-src"), "src-name") ??
      firstWords(at(head, "distributor")),
    slugline: nitfSlugline(root, headline),
    replaces: [
      attribute(docdata, "management-doc-idref"),
      attribute(correction, "id-string"),
    ].filter((id) => id !== null),
    label: correction && "correction",
    status: statusOf(managed ?? (body.blocks.length === 0 ? cancelling(root) : null)),
    published: issued,
    updated: issued,
    ...nitfEmbargo(docdata),
    language: attribute(root, "baselang") ?? attribute(root, "lang"),
    headline,
    byline: nitfByline(head),
    dateline: nitfDateline(head),
    topics: nitfTopics(root),
    notes: [...nitfNotes(root)],
    corrections: nitfCorrections(root),
    pictures: nitfPictures(root),
    rights: firstWords(at(head, "rights")) ?? attribute(at(docdata, "doc.copyright"), "holder"),
    ...body,
  };
}

/** Embargo by the time of release, for documents that are embargoed, or issued before it. */
function nitfEmbargo(docdata: Element | null): Pick<WireDraft, "embargo" | "hold"> {
  const isEmbargoed = /^embargo/iu.test(attribute(docdata, "management-status") ?? "");
  const release = attribute(at(docdata, "date.release"), "norm");
  const issued = timeOf(attribute(at(docdata, "date.issue"), "norm")) ?? "";
  const isCanceled = statusOf(attribute(docdata, "management-status")) === "canceled";
  const isAhead = !isCanceled && (timeOf(release) ?? "") > issued;
  return embargoOf(isEmbargoed ? (release ?? "embargoed") : isAhead ? release : null);
}

/** Status that a document without words gives to another, which it cancels. */
function cancelling(root: Element): string | null {
  const status = attribute(at(root, "head", "docdata"), "management-idref-status");
  return statusOf(status) === "canceled" ? status : null;
}

/** `du-key`, else the `title`, which is a slug unless it is the headline or its beginning. */
function nitfSlugline(root: Element, headline: string | null): string | null {
  const title = wordsOf(at(root, "head", "title"));
  const isSlug = title !== null && headline?.startsWith(title) === false;
  return attribute(at(root, "head", "docdata", "du-key"), "key") ?? (isSlug ? title : null);
}

/** `body.content` of a document of NITF, or of a body without one. */
export const nitfBody = (root: Element): Body =>
  bodyOf(at(root, "body", "body.content") ?? at(root, "body.content") ?? at(root, "body") ?? root);

/** Headline in `hedline/hl1`; `title` is a slug. */
export const nitfHeadline = (root: Element): string | null =>
  firstWords(
    at(root, "body", "body.head", "hedline", "hl1"),
    at(root, "body", "body.head", "hedline"),
  );

/** Byline in `byline`: the name, then the title or agency of `byttl`. */
export function nitfByline(head: Element | null): string | null {
  const bylines = childrenOf(head, "byline").flatMap((byline) => {
    const title = wordsOf(at(byline, "byttl"));
    const children = byline.children.filter(
      (child) => typeof child === "string" || child.name !== "byttl",
    );
    const name = wordsOf({ ...byline, children });
    return [name, title].filter((words) => words !== null).join(", ") || [];
  });
  return bylines.join(", ") || null;
}

/** Dateline in `dateline`: its location, then the date as printed. */
export function nitfDateline(head: Element | null): string | null {
  const dateline = at(head, "dateline");
  const location = at(dateline, "location");
  const places = childrenOf(location).flatMap((part) => wordsOf(part) ?? []);
  const isListed = places.length > 0 && !hasLooseWords(location);
  const place = isListed ? places.join(", ") : wordsOf(location);
  const date = wordsOf(at(dateline, "story.date"));
  const parts = [place, date && !/\d{6}/u.test(date) ? date : null].filter(Boolean);
  return location ? parts.join(", ") || null : wordsOf(dateline);
}

/** Tests whether there are words between the elements of a location. */
const hasLooseWords = (location: Element | null) =>
  location?.children.some((child) => typeof child === "string" && /[^\s,;]/u.test(child)) === true;

/** `tobject.subject`: an IPTC subject code, and its names, the most specific first. */
function nitfTopics(root: Element): Topic[] {
  return [...below(root, "tobject.subject")].flatMap((subject) => {
    const code = attribute(subject, "tobject.subject.refnum");
    const name =
      attribute(subject, "tobject.subject.detail") ??
      attribute(subject, "tobject.subject.matter") ??
      attribute(subject, "tobject.subject.type");
    return code || name ? [{ code, name }] : [];
  });
}

/**
 * `ed-msg`, words about the revision, and every `note` that is not marked as publishable ("pa").
 */
export function* nitfNotes(root: Element): Generator<string> {
  for (const message of below(root, "ed-msg")) {
    const words = attribute(message, "info") ?? wordsOf(message);
    if (words) yield words;
  }
  const revisions = childrenOf(at(root, "head"), "revision-history");
  const comments = revisions.map((each) => attribute(each, "comment"));
  const correction = attribute(at(root, "head", "docdata", "correction"), "info");
  for (const words of [...comments, correction]) if (words) yield words;
  for (const note of below(at(root, "body", "body.head"), "note")) {
    const words = attribute(note, "type") === "pa" ? null : wordsOf(note);
    if (words) yield words;
  }
}

/** Beginning of a publishable note about a correction. */
const CORRECTION =
  /^\W*(?:correct|clarif|rectifi|berichtig|korrektur|korrigier|rettelse|correcci|تصحيح)/iu;

/** Publishable notes about corrections; the purpose of others is unknown. */
function nitfCorrections(root: Element): string[] {
  return [...below(at(root, "body", "body.head"), "note")].flatMap((note) => {
    const words = attribute(note, "type") === "pa" ? wordsOf(note) : null;
    return words && CORRECTION.test(words) ? words : [];
  });
}

/** Pictures in `media` of images; several `media-reference` are renditions of one picture. */
export function nitfPictures(root: Element): WirePicture[] {
  return [...below(root, "media")].flatMap((media) => {
    const reference = childrenOf(media, "media-reference").at(-1);
    const kind = attribute(media, "media-type") ?? attribute(reference, "mime-type") ?? "";
    const address = attribute(reference, "source");
    if (!/^(?:image|photo|graphic|picture)/iu.test(kind) || !address) return [];
    return [
      {
        address,
        caption: wordsOf(at(media, "media-caption")),
        credit: firstWords(at(media, "media-producer")) ?? attribute(reference, "copyright"),
      },
    ];
  });
}
