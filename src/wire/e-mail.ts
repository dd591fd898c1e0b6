import PostalMime, { type Attachment, type Email } from "postal-mime";
import { bodyOfHtml, paragraphsOf } from "./blocks.ts";
import { decode, mended } from "./charset.ts";
import { datelineIn } from "./dateline.ts";
import { onOneLine } from "./element.ts";
import { isByline } from "./furniture.ts";
import { type Block, emptyDraft, type WireDraft, WireMistake } from "./item.ts";
import { mailWords } from "./mail-words.ts";
import { timeOf } from "./times.ts";

/**
 * Header fields of which a sent mail has at least one, and text that looks like a mail has none.
 */
const SENT = /^(?:received|message-id|mime-version|return-path|delivered-to):/imu;
const HEADER = /^(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/u;

/** Tests whether a text begins like a mail: with the header of one that was sent. */
export function isEmail(text: string): boolean {
  const header = HEADER.exec(text.replace(/\r/gu, ""))?.[0] ?? "";
  return /^from:/imu.test(header) && SENT.test(header);
}

/** Limits of parsing, far above any mail of a newsroom. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 256 * 1024 };

/** Most line ends in a mail, as each takes time: 8 MB in base64 has 230,000 at most. */
const MAX_LINES = 250_000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Reads a mail: the agency's files that are attached to it, or else its own words.
 * https://www.rfc-editor.org/rfc/rfc5322 and https://www.rfc-editor.org/rfc/rfc2045
 *
 * | fact               | field                                                            |
 * | ------------------ | ---------------------------------------------------------------- |
 * | id                 | `Message-ID`                                                     |
 * | provider           | the name in `From`, else the address                             |
 * | published, updated | `Date`                                                           |
 * | language           | `Content-Language`                                               |
 * | headline           | the first line, where it is one, else `Subject` (with a doubt)   |
 * | hold               | `Subject`, or a line above the words, that says it is embargoed  |
 * | notes              | signature, disclaimer, what was written above a forwarded mail   |
 * | blocks             | the `text/plain` part, else the `text/html` part                 |
 *
 * @param readAttachment reads an agency's file, and gives null for any other
 * @throws {WireMistake} where it cannot be taken apart
 */
export async function eMail(
  bytes: Uint8Array,
  readAttachment: (bytes: Uint8Array) => Promise<WireDraft[] | null>,
): Promise<WireDraft[]> {
  const mail = await opened(bytes);
  const attached: WireDraft[] = [];
  const unread: string[] = [];
  const broken: WireMistake[] = [];
  for (const attachment of mail.attachments) {
    const name = attachment.filename ?? attachment.mimeType;
    try {
      const drafts = await readAttachment(contentOf(attachment));
      for (const draft of drafts ?? []) attached.push(draft);
      if (!drafts && !attachment.related) unread.push(name);
    } catch (error) {
      if (!(error instanceof WireMistake)) throw error;
      broken.push(error);
      unread.push(`${name} (${error.message})`);
    }
  }
  // A cover note to a story that cannot be read is not a story.
  if (attached.length === 0 && broken[0]) throw broken[0];
  const doubt = `Attachments that are broken, or not agency texts, were not read: ${unread.join(", ")}`;
  const doubts = unread.length > 0 ? [doubt] : [];
  const drafts = attached.length > 0 ? attached : [draftOf(mail)];
  return drafts.map((draft) => ({ ...draft, doubts: [...draft.doubts, ...doubts] }));
}

async function opened(bytes: Uint8Array): Promise<Email> {
  let lines = 0;
  for (const byte of bytes) if (byte === LINE_FEED || byte === CARRIAGE_RETURN) lines += 1;
  if (lines > MAX_LINES)
    throw new WireMistake("The e-mail has more lines than any text: leave it out");
  try {
    const options = { ...LIMITS, forceRfc822Attachments: true };
    const mail = await PostalMime.parse(bytes, options);
    const isBroken = `${mail.text}${mail.html}${mail.subject}`.includes("\uFFFD");
    if (!isBroken) return mail;
    const { text } = decode(bytes);
    return await PostalMime.parse(new TextEncoder().encode(text), options);
  } catch {
    throw new WireMistake("The e-mail cannot be read: have it sent again");
  }
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

function draftOf(mail: Email): WireDraft {
  const subject = mended(mail.subject ?? "");
  const text = mended(mail.text ?? "");
  const html = text.trim() ? null : bodyOfHtml(mended(mail.html ?? ""));
  const lines = html ? html.blocks.map((block) => block.text).join("\n\n") : text;
  const words = mailWords(lines, subject);
  const paragraphs = paragraphsOf(words.story);
  const kept = new Set(paragraphs.map((paragraph) => paragraph.text));
  const blocks = html
    ? html.blocks.filter(({ kind, text }) => kind === "note" || kind === "table" || kept.has(text))
    : paragraphs;
  const sent = timeOf(mail.date);
  return {
    ...emptyDraft("e-mail"),
    id: mail.messageId?.replace(/^<|>$/gu, "") || null,
    provider: mended(mail.from?.name ?? "") || mail.from?.address || null,
    published: sent,
    updated: sent,
    language: languageOf(mail),
    ...titled(blocks, words.subject ?? subject, words.notes),
  };
}

const languageOf = ({ headers }: Email): string | null =>
  headers
    .find(({ key }) => key === "content-language")
    ?.value.split(",")[0]
    ?.trim() || null;

/** Lines above a headline that are not part of the story. */
const ABOVE =
  /^(?:(?:dear|hello|hi|hallo|liebe[rs]?|sehr geehrte[rs]?|guten tag|bonjour|chère?s?|estimad[oa]s?|gentile)\b.{0,60}[,!]|(?:for immediate release|(?:press|media|news) release|pressemitteilung|communiqué de presse)\W{0,3})$/iu;

/** A line or a subject that puts the text under embargo. */
const HELD = /\bembargo|\bsperrfrist|\bhold for release|\bnot for (?:publication|release)/iu;

/** Longest line about the text above it, and longest headline, in UTF-16 code units. */
const MAX_LINE_LENGTH = 150;

/** First blocks that may be lines above a headline. */
const OPENING = 5;

/** Headline, blocks and notes of a mail. */
function titled(
  all: readonly Block[],
  subject: string,
  around: readonly string[],
): Pick<WireDraft, "headline" | "blocks" | "notes" | "hold" | "doubts"> {
  const isAbove = ({ text }: Block, at: number) =>
    at < OPENING && text.length <= MAX_LINE_LENGTH && (ABOVE.test(text) || HELD.test(text));
  const above = all.filter(isAbove).map(({ text }) => text);
  const blocks = all.filter((block, at) => !isAbove(block, at));
  const notes = [...above, ...(HELD.test(subject) ? [subject] : []), ...around];
  const hold = [subject, ...above].filter((line) => HELD.test(line)).join(" ") || null;
  const [first, ...rest] = blocks;
  if (first && rest.length > 0 && isHeadline(first))
    return { headline: first.text, blocks: rest, notes, hold, doubts: [] };
  const headline = first ? plainSubject(subject) : null;
  const isCopy = first !== undefined && (isByline(first.text) || datelineIn(first.text) !== null);
  const doubt = "The headline is the subject of the e-mail: check it";
  return { headline, blocks, notes, hold, doubts: headline && !isCopy ? [doubt] : [] };
}

const isHeadline = ({ kind, text }: Block) =>
  kind === "headline" ||
  kind === "crosshead" ||
  (kind === "paragraph" &&
    text.length <= MAX_LINE_LENGTH &&
    !/[.,;:]["”»’)]*$/u.test(text) &&
    !isByline(text) &&
    datelineIn(text) === null);

/** Prefixes of subjects by mail clients, lists and press offices. */
const BEFORE_SUBJECT =
  /^\s*(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|rif|i)\s?:|\[[^\][]{1,40}\]|(?:press|media|news) release\s?[:–-]|pressemitteilung\s?[:–-]|communiqué de presse\s?[:–-])\s*/iu;

/** A subject without its prefixes; null where nothing is left. */
function plainSubject(subject: string): string | null {
  let words = subject;
  for (let before = ""; before !== words; ) {
    before = words;
    words = words.replace(BEFORE_SUBJECT, "");
  }
  return onOneLine(words);
}
