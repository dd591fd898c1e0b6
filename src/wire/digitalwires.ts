import { bodyOfHtml } from "./blocks.ts";
import { below, wordsOf } from "./element.ts";
import { readHtml } from "./html.ts";
import { emptyDraft, type Topic, type WireDraft, type WirePicture } from "./item.ts";
import { codesAt, isObject, type JsonObject, objectsAt, stringAt } from "./json.ts";
import { statusOf } from "./status.ts";
import { embargoOf, timeOf } from "./times.ts";

/**
 * Reads an item of dpa's digitalwires. https://api-portal.dpa-newslab.com/api/doc/digitalwires and
 * https://github.com/dpa-newslab/dpa-digitalwires-to-newsmlg2
 *
 * | fact                | key                                                  |
 * | ------------------- | ---------------------------------------------------- |
 * | id, version         | `urn`, `version`                                     |
 * | provider            | `creditline`                                         |
 * | label               | `signal`                                             |
 * | status, embargo     | `pubstatus`, `embargoed`                             |
 * | published, updated  | `content_created`, `version_created`                 |
 * | headline, byline    | `headline`, `byline`                                 |
 * | dateline            | `dateline`                                           |
 * | topics              | `categories` of dpa's subjects                       |
 * | notes               | `ednotes` without the closing line, else the notepad |
 * | rights              | `usageterms`, `copyrightnotice`                      |
 * | body                | `article_html`                                       |
 */
export function digitalwires(item: JsonObject): WireDraft {
  return {
    ...emptyDraft("digitalwires"),
    id: stringAt(item, "urn"),
    version: stringAt(item, "version"),
    provider: stringAt(item, "creditline"),
    label: stringAt(item, "signal")?.replace(/^.*:/u, "") ?? null,
    status: statusOf(stringAt(item, "pubstatus")),
    published: timeOf(stringAt(item, "content_created")),
    updated: timeOf(stringAt(item, "version_created")),
    ...embargoOf(codesAt(item, "embargoed").join(" ") || null),
    language: stringAt(item, "language"),
    headline: stringAt(item, "headline"),
    byline: stringAt(item, "byline"),
    dateline: stringAt(item, "dateline"),
    topics: objectsAt(item, "categories").flatMap(topicOf),
    notes: notesOf(item),
    rights: stringAt(item, "usageterms", "copyrightnotice"),
    pictures: objectsAt(item, "associations").flatMap(pictureOf),
    ...bodyOfHtml(stringAt(item, "article_html") ?? ""),
  };
}

/** Tests whether JSON is an item of digitalwires. */
export const isDigitalwires = (root: JsonObject): boolean =>
  stringAt(root, "format")?.startsWith("digitalwires") === true || "article_html" in root;

/** `ednotes` without the authors' line; without any, the non-public parts of the notepad. */
function notesOf(item: JsonObject): string[] {
  const notes = objectsAt(item, "ednotes").flatMap((note) => {
    const isSignoff = /closingline$/u.test(stringAt(note, "role") ?? "");
    return isSignoff ? [] : (stringAt(note, "ednote") ?? []);
  });
  if (notes.length > 0 || !isObject(item.notepad)) return notes;
  const notepad = readHtml(stringAt(item.notepad, "nonpublic_html") ?? "");
  return [...below(notepad, "li")].flatMap((line) => wordsOf(line) ?? []);
}

function topicOf(category: JsonObject): Topic[] {
  if (stringAt(category, "type") !== "dnltype:dpasubject") return [];
  const code = stringAt(category, "qcode");
  const name = stringAt(category, "name");
  return code || name ? [{ code, name }] : [];
}

function pictureOf(association: JsonObject): WirePicture[] {
  if (stringAt(association, "type") !== "image") return [];
  const width = (each: JsonObject) => Number(each.width) || 0;
  const [largest] = objectsAt(association, "renditions").sort((a, b) => width(b) - width(a));
  return [
    {
      address: largest ? stringAt(largest, "url") : null,
      caption: stringAt(association, "caption", "headline"),
      credit: stringAt(association, "creditline"),
    },
  ];
}
