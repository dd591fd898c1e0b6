import { anpa1312, isAnpa1312 } from "./anpa-1312.ts";
import { decode, writable } from "./charset.ts";
import { digitalwires, isDigitalwires } from "./digitalwires.ts";
import { eMail, isEmail } from "./e-mail.ts";
import type { Element } from "./element.ts";
import { iptc7901, isIptc7901 } from "./iptc-7901.ts";
import { type WireDraft, type WireItem, WireMistake } from "./item.ts";
import { readJson } from "./json.ts";
import { readMessages } from "./messages.ts";
import { newsml1 } from "./newsml-1.ts";
import { newsmlG2 } from "./newsml-g2.ts";
import { isNinjs, ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { itemOf } from "./plain-copy.ts";
import { readXml } from "./xml.ts";

/** Largest file that is read, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Longest plain copy of an item, in UTF-16 code units. */
const MAX_TEXT_LENGTH = 500_000;

/** XML formats by the name of the root element. */
const ROOTS = new Map<string, (root: Element) => WireDraft[]>([
  ["nitf", (root) => [nitf(root)]],
  ["NewsML", newsml1],
  ["newsMessage", newsmlG2],
  ["newsItem", newsmlG2],
  ["packageItem", newsmlG2],
]);

/**
 * Text before the root element, and its name. Comments match in only one way, which keeps the
 * pattern fast.
 */
const FIRST_ELEMENT =
  /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/u;

/** A JSON object, or a list of objects. */
const JSON_FILE = /^\uFEFF?\s*(?:\{\s*["}]|\[\s*\{)/u;

/** Most mails attached to one another. */
const MAX_MAILS = 3;

/** First bytes by which the format of a file is detected. */
const RECOGNISED_BY = 64 * 1024;

/** Tests whether `readWire` can read a file, by its first bytes. */
export function isWire(bytes: Uint8Array): boolean {
  const { text } = decode(bytes.subarray(0, RECOGNISED_BY));
  const [, root = ""] = FIRST_ELEMENT.exec(text) ?? [];
  if (ROOTS.has(root) || JSON_FILE.test(text)) return true;
  return isAnpa1312(text) || isIptc7901(text) || isEmail(text);
}

/**
 * Reads an agency's file of NITF, NewsML 1.2, NewsML-G2, ninjs, digitalwires, IPTC 7901 or ANPA
 * 1312, or a mail, as its items; the format is detected from the content. Most files have one item,
 * a message of NewsML-G2 may have several.
 *
 * @throws {WireMistake} where there is nothing to read: one sentence with the remedy
 */
export async function readWire(bytes: Uint8Array): Promise<WireItem[]> {
  if (bytes.length > MAX_BYTES)
    throw new WireMistake(
      "The file has more than 8 MB, which no text of an agency has: leave it out",
    );
  const all = (await draftsOf(bytes, MAX_MAILS)).map((draft) => itemOf(writable(draft)));
  const items = all.filter(isSaying);
  if (items.some(({ text }) => text.length > MAX_TEXT_LENGTH))
    throw new WireMistake("The words of the file are longer than any story: leave it out");
  const [first] = items;
  if (!first)
    throw new WireMistake(
      "The file has neither a headline nor words: get it from the agency again",
    );
  if (items.length < all.length)
    first.wire.doubts.push(
      `${all.length - items.length} of ${all.length} items in the file have neither a headline nor words: get them from the agency again`,
    );
  return items;
}

/** Tests whether an item has words for readers or editors, or takes back another. */
const isSaying = ({ text, wire: { notes, status } }: WireItem) =>
  text !== "" || notes.length > 0 || status === "canceled";

/** Items of a file, or of the agency's files attached to a mail. */
async function draftsOf(bytes: Uint8Array, mails: number): Promise<WireDraft[]> {
  const { text, doubt } = decode(bytes);
  if (!text.trim()) throw new WireMistake("The file is empty: get it from the agency again");
  if (mails > 0 && isEmail(text.slice(0, RECOGNISED_BY)))
    return eMail(bytes, async (attachment) =>
      isWire(attachment) ? draftsOf(attachment, mails - 1) : null,
    );
  const doubts = doubt ? [doubt] : [];
  return draftsOfText(text).map((draft) => ({ ...draft, doubts: [...doubts, ...draft.doubts] }));
}

function draftsOfText(text: string): WireDraft[] {
  if (isAnpa1312(text)) return readMessages(text, isAnpa1312, anpa1312);
  if (isIptc7901(text)) return readMessages(text, isIptc7901, iptc7901);
  const [, root = ""] = FIRST_ELEMENT.exec(text) ?? [];
  const format = ROOTS.get(root);
  if (format) return format(readXml(text));
  if (!JSON_FILE.test(text))
    throw new WireMistake("The file is in no known agency format: leave it out");
  const drafts = readJson(text).flatMap((json) => {
    if (isDigitalwires(json)) return [digitalwires(json)];
    return isNinjs(json) ? ninjs(json) : [];
  });
  if (drafts.length > 0) return drafts;
  throw new WireMistake("This JSON is neither ninjs nor digitalwires: leave the file out");
}
