import { type Body, bodyOfHtml, bodyOfString } from "./blocks.ts";
import { emptyDraft, type Topic, type WireDraft, type WirePicture } from "./item.ts";
import { codesAt, isObject, type JsonObject, objectsAt, stringAt } from "./json.ts";
import { nitfBody } from "./nitf.ts";
import { statusOf, strictest } from "./status.ts";
import { embargoOf, timeOf } from "./times.ts";
import { readXml } from "./xml.ts";

/**
 * Reads an item of ninjs 1, 2 or 3, whose names differ in their writing; several of a list are read
 * as several. https://www.iptc.org/std/ninjs/userguide/ and, for what vendors add to it, the schema
 * of https://github.com/superdesk/superdesk-core and of https://spec.tt.se/
 *
 * | fact      | ninjs 1                                  | ninjs 2 and 3                           |
 * | --------- | ---------------------------------------- | --------------------------------------- |
 * | id        | `uri`, `guid`                            | `uri`                                   |
 * | version   | `version`                                | `version`                               |
 * | provider  | `source`, `provider`, `infosource`       | `infosources`, `infoSources`            |
 * | slugline  | `slugline`, `slug`                       | `slugline`                              |
 * | replaces  | `evolvedfrom`, `rewrite_of`, `replacing` | `evolvedFrom`, `replaces`, `derivedFrom` |
 * | label     | `signal`, `correction_sequence`          | `signal`                                |
 * | status    | `pubstatus`, `state`                     | `pubstatus`, `pubStatus`                |
 * | published | `firstcreated`, `contentcreated`         | `firstcreated`, `firstCreated`          |
 * | updated   | `versioncreated`                         | `versioncreated`, `versionCreated`      |
 * | embargo   | `embargoed`, `embargo`                   | `embargoed`, `embargoedUntil`           |
 * | headline  | `headline`                               | `headlines` of the main role            |
 * | byline    | `byline`                                 | `by`                                    |
 * | topics    | `subject`                                | `subjects`                              |
 * | notes     | `ednote`                                 | `ednote`, `edNote`                      |
 * | rights    | `usageterms`, `copyrightnotice`          | `usageTerms`, `copyrightNotice`         |
 * | body      | `body_html`, `body_xhtml`, `body_text`   | `bodies`, the richest of them           |
 */
export const ninjs = (root: JsonObject): WireDraft[] =>
  itemsOf(root).map((item) => ({
    ...emptyDraft("ninjs"),
    id: stringAt(item, "uri", "guid", "altid"),
    version: stringAt(item, "version"),
    provider:
      stringAt(item, "source", "provider") ??
      stringAt(objectsAt(item, "infosource", "infosources", "infoSources")[0] ?? {}, "name"),
    slugline: stringAt(item, "slugline", "slug"),
    replaces: idsAt(item, ...EARLIER),
    label: labelOf(item),
    status: strictest(...statusesOf(item)),
    published: time(item, "firstcreated", "firstCreated", "firstpublished", "contentcreated"),
    updated: time(item, "versioncreated", "versionCreated"),
    ...embargoOf(embargoIn(item)),
    language: stringAt(item, "language"),
    headline: stringAt(item, "headline") ?? ofMainRole(objectsAt(item, "headlines")),
    byline: stringAt(item, "byline", "by"),
    dateline: stringAt(item, "dateline"),
    topics: objectsAt(item, "subject", "subjects").flatMap(topicOf),
    notes: [stringAt(item, "ednote", "edNote")].filter((note) => note !== null),
    corrections: objectsAt(item, "descriptions").flatMap((each) =>
      stringAt(each, "role") === "correction" ? (stringAt(each, "value") ?? []) : [],
    ),
    rights: stringAt(item, "usageterms", "usageTerms", "copyrightnotice", "copyrightNotice"),
    pictures: objectsAt(item, "associations").filter(isPicture).map(pictureOf),
    ...bodyIn(item),
  }));

/** Keys of the earlier items of a story; one of them is used. */
const EARLIER =
  "evolvedfrom evolvedFrom rewrite_of replacing replaces correctedFrom derivedfrom derivedFrom".split(
    " ",
  );

/** Keys of an embargo, including the time of publication in Superdesk. */
const EMBARGO = ["embargoed", "embargoedUntil", "embargo", "publish_schedule"];

/** Embargo by its keys, or by the status where they have none; null without one. */
function embargoIn(item: JsonObject): string | null {
  const words = codesAt(item, EMBARGO.find((key) => item[key]) ?? "").join(" ");
  const statuses = ["pubstatus", "pubStatus", "state"].flatMap((key) => codesAt(item, key));
  const isHeld = statuses.some((status) => /(?:^|:)(?:embargoed|scheduled)$/iu.test(status));
  return words || (isHeld ? "embargoed" : null);
}

/** States in Superdesk of an item that is not to be published, whatever its status. */
const NOT_PUBLISHED = /^(?:killed|recalled|spiked|unpublished|draft|in_progress)$/u;

function statusesOf(item: JsonObject) {
  const state = stringAt(item, "state") ?? "";
  const words = [codesAt(item, "pubstatus"), codesAt(item, "pubStatus")].flat();
  return [...words, ...(NOT_PUBLISHED.test(state) ? [state] : [])].map(statusOf);
}

/** Identifiers at the first key that has any: one, a list, or objects. */
function idsAt(item: JsonObject, ...keys: string[]): string[] {
  for (const key of keys) {
    const ids = [item[key]].flat().flatMap((each) => {
      const id = isObject(each) ? stringAt(each, "uri", "guid") : stringAt({ each }, "each");
      return id ? [id] : [];
    });
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Label by a signal or the number of corrections: "update" or "correction". */
function labelOf(item: JsonObject): string | null {
  const signals = codesAt(item, "signal");
  const signal = signals.find((each) => /(?:^|:)(?:update|correction|kill|withhold)$/u.test(each));
  if (signal) return signal.replace(/^.*:/u, "");
  return Number(item.correction_sequence) > 0 ? "correction" : null;
}

/** Items of a list that a service wraps them in, or the item itself. */
export function itemsOf(root: JsonObject): JsonObject[] {
  const key = ["item", "items", "_items"].find((each) => Array.isArray(root[each]));
  return key === undefined ? [root] : objectsAt(root, key);
}

const time = (item: JsonObject, ...keys: string[]) => timeOf(stringAt(item, ...keys));

/** Value without a role or with the main one. */
function ofMainRole(values: JsonObject[]): string | null {
  const isMain = (each: JsonObject) =>
    /^(?:main|headline|title)?$/iu.test(stringAt(each, "role") ?? "");
  return stringAt(values.find(isMain) ?? values[0] ?? {}, "value");
}

function topicOf(subject: JsonObject): Topic[] {
  const code = stringAt(subject, "code", "uri", "qcode");
  const name = stringAt(subject, "name");
  return code || name ? [{ code, name }] : [];
}

/** Kinds of bodies, richest first; the last is plain text. */
const KINDS = [/html/iu, /nitf|xml/iu, /./u];

/** Names and roles of bodies other than the text of a story. */
const BESIDE = /note|instruction|footer|caption|teaser|summary|abstract/iu;

/**
 * Richest body of an item. ninjs 1 has the kind in the name (`body_xhtml`), ninjs 2 and 3 beside
 * the value.
 */
function bodyIn(item: JsonObject): Body {
  const named = Object.keys(item)
    .filter((key) => key.startsWith("body_") && !BESIDE.test(key))
    .map((key) => ({ kind: key, value: stringAt(item, key) }));
  const bodies = objectsAt(item, "bodies").filter(
    (body) => !BESIDE.test(stringAt(body, "role") ?? ""),
  );
  const listed = bodies.map((body) => ({
    kind: `${stringAt(body, "contenttype", "contentType")} ${stringAt(body, "role")}`,
    value: stringAt(body, "value"),
  }));
  const rank = ({ kind }: { kind: string }) => KINDS.findIndex((form) => form.test(kind));
  const [richest] = [...named, ...listed]
    .filter(({ value }) => value)
    .sort((one, other) => rank(one) - rank(other));
  const body = richest?.value ?? "";
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<(?:\w+:)?nitf\b/u.test(body))
    return nitfBody(readXml(body));
  return richest && rank(richest) === 0 ? bodyOfHtml(body) : bodyOfString(body);
}

const isPicture = (association: JsonObject) =>
  /^(?:picture|graphic|image|photo)$/iu.test(stringAt(association, "type") ?? "");

/** A picture, with the address of its largest rendition. */
function pictureOf(picture: JsonObject): WirePicture {
  const renditions = objectsAt(picture, "renditions").filter((each) => stringAt(each, "href"));
  const width = (each: JsonObject) => Number(each.width) || 0;
  const [largest] = renditions.sort((one, other) => width(other) - width(one));
  const described = objectsAt(picture, "descriptions");
  const caption =
    stringAt(picture, "description_text", "description_html", "body_text") ??
    ofMainRole(described.length > 0 ? described : objectsAt(picture, "headlines")) ??
    stringAt(picture, "headline");
  return {
    address: largest ? stringAt(largest, "href") : null,
    caption: caption && plain(caption),
    credit: stringAt(picture, "creditline", "byline", "by", "copyrightholder"),
  };
}

/** Plain text of a description that may be HTML. */
export const plain = (text: string): string =>
  bodyOfString(text)
    .blocks.map((block) => block.text)
    .join(" ");

/** Tests whether JSON is an item of ninjs, or a list of items. */
export const isNinjs = (root: JsonObject): boolean =>
  itemsOf(root).some(
    (item) =>
      isObject(item) &&
      stringAt(item, "uri", "guid") !== null &&
      (stringAt(item, "headline", "versioncreated", "versionCreated", "pubstatus") !== null ||
        Array.isArray(item.bodies) ||
        Array.isArray(item.headlines)),
  );
