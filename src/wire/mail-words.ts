import { onOneLine } from "./element.ts";

/** Words of a mail that are its story, and the text around them. */
interface MailWords {
  story: string;
  /** Words of those who forwarded it, signatures and disclaimers: for editors only. */
  notes: string[];
  /** Subject of the forwarded mail; null where none was forwarded. */
  subject: string | null;
}

/** Lines of mail clients above a forwarded or quoted mail. */
const SENT_ON =
  /^[-_\s>]*(?:(?:begin )?forwarded message|weitergeleitete nachricht|message (?:transféré|transmis)|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)\b[^\n]{0,20}$/iu;
const ORIGINAL =
  /^[-_\s]*(?:original message|ursprüngliche nachricht|message d[’']origine|mensaje original|oorspronkelijk bericht)[-_\s]*$/iu;

/** Header lines that a client copies into the text: "*From:* Lake Press <press@lake.example>". */
const HEADER_LINE =
  /^\*?(?<name>from|von|de|van|da|sent|gesendet|envoyé|date|datum|fecha|data|to|an|à|para|aan|cc|reply-to|subject|betreff|objet|asunto|onderwerp|oggetto)\s?:\*?\s*(?<value>.*)$/iu;
const SUBJECT = /^(?:subject|betreff|objet|asunto|onderwerp|oggetto)$/iu;

/** A header that HTML has on one line, and the longest such line, in UTF-16 code units. */
const ONE_LINE_HEADER =
  /\b(?:from|von|de|van)\s?:.+\b(?:subject|betreff|objet|asunto|onderwerp|oggetto)\s?:\s*(?<subject>.*?)(?:\s*\b(?:to|an|à|para|aan|cc)\s?:.*)?$/iu;
const MAX_HEADER_LENGTH = 600;

/** Fewest lines of a header without a line above it, and most that are read. */
const MIN_HEADER_LINES = 3;
const MAX_HEADER_LINES = 20;

/** Line above quoted text: "On 1 March 2026 at 10:00, Ana Prado wrote:". */
const ATTRIBUTION =
  /^(?:on|am|le|el|il|op)\b.{4,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef)\b.{0,80}:$/iu;

/** Separator above a signature. https://www.rfc-editor.org/rfc/rfc3676#section-4.3 */
const SIGNATURE = /^--\s?$/u;
const CLOSING =
  /^(?:(?:with )?(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards|sincerely|yours (?:sincerely|faithfully|truly)|cheers|(?:many )?thanks|thank you|mit (?:freundlichen|besten|herzlichen|vielen) grüßen|(?:viele|beste|herzliche|schöne) grüße|cordialement|bien (?:à vous|cordialement)|(?:un )?(?:cordial )?saludos?|cordiali saluti|met vriendelijke groet(?:en)?)[,.!]?$/iu;
const DEVICE =
  /^(?:sent from my|sent via|get outlook for|gesendet von|von meinem .{2,30} gesendet|envoyé de(?:puis)? mon|enviado desde)\b.{0,60}$/iu;

/** Longest signature, in lines. */
const MAX_SIGNATURE_LINES = 15;

/** Words about the mail itself, which companies append to every mail. */
const DISCLAIMER =
  /\b(?:confidential|privileged|intended (?:only|solely)|vertraulich|confidentiel|unsubscribe|abmelden|se désabonner)\b/iu;
const ABOUT_MAIL =
  /\b(?:e-?mail|message|nachricht|newsletter|courriel|mailing list|unsubscribe)\b/iu;

/** Most forwarded mails inside one another. */
const MAX_SENT_ON = 5;

/**
 * Separates the story in a mail from the rest, by its subject: "Fwd: …" is forwarded, "Re: …" is an
 * answer.
 */
export function mailWords(text: string, subject: string): MailWords {
  const notes: string[] = [];
  const isAnswer = /^(?:re|aw|sv|antw|rif)\s?:/iu.test(subject.trim());
  let lines = text.replace(/\r/gu, "").replaceAll("\u00a0", " ").split("\n");
  let inner: string | null = null;
  for (let step = 0; step < MAX_SENT_ON; step += 1) {
    const found = sentOnIn(lines);
    if (!found) break;
    if (isAnswer) {
      lines = lines.slice(0, found.start);
      break;
    }
    note(notes, lines.slice(0, found.start));
    lines = lines.slice(found.end);
    inner = found.subject ?? inner;
  }
  const own = withoutDisclaimer(unquoted(lines), notes);
  const { story, signature } = unsigned(own);
  note(notes, signature);
  return { story: story.join("\n").trim(), notes, subject: inner };
}

/** Adds lines as one note, if they have words. */
function note(notes: string[], lines: readonly string[]): void {
  const words = onOneLine(lines.join(" "));
  if (words) notes.push(words);
}

/** Finds a forwarded mail in lines: its beginning, with its header, and its subject. */
function sentOnIn(
  lines: readonly string[],
): { start: number; end: number; subject: string | null } | null {
  for (const [start, line] of lines.entries()) {
    const { subject: told } =
      (line.length <= MAX_HEADER_LENGTH && ONE_LINE_HEADER.exec(line)?.groups) || {};
    if (told !== undefined) return { start, end: start + 1, subject: onOneLine(told) };
    const isMarked = SENT_ON.test(line) || ORIGINAL.test(line);
    if (!isMarked && !HEADER_LINE.test(line)) continue;
    let at = isMarked ? start + 1 : start;
    while (isMarked && at < lines.length && !lines[at]?.trim()) at += 1;
    let subject: string | null = null;
    const first = at;
    for (; at < lines.length && at - first < MAX_HEADER_LINES; at += 1) {
      const { name = "", value = "" } = HEADER_LINE.exec(lines[at] ?? "")?.groups ?? {};
      if (!name) break;
      if (SUBJECT.test(name)) subject = onOneLine(value);
    }
    if (isMarked || (at - first >= MIN_HEADER_LINES && subject !== null))
      return { start, end: at, subject };
  }
  return null;
}

/** Lines without quoted ones; where all are quoted, the quoted text. */
function unquoted(lines: readonly string[]): string[] {
  const plain = lines.filter((line) => !/^>|^\s*$/u.test(line) && !ATTRIBUTION.test(line.trim()));
  if (plain.length === 0) return lines.map((line) => line.replace(/^>\s?/u, ""));
  return lines.filter((line, at) => {
    const isAbove = ATTRIBUTION.test(line.trim()) && /^(?:>|\s*$)/u.test(lines[at + 1] ?? "");
    return !line.startsWith(">") && !isAbove;
  });
}

function unsigned(lines: readonly string[]): { story: string[]; signature: string[] } {
  const end = lines.findLastIndex((line) => line.trim());
  const isMark = (line: string) =>
    SIGNATURE.test(line) || CLOSING.test(line.trim()) || DEVICE.test(line.trim());
  const from = Math.max(0, end - MAX_SIGNATURE_LINES);
  const mark = lines.findIndex((line, at) => at >= from && isMark(line));
  const at = mark > 0 ? mark : lines.length;
  const signature = lines.slice(at).filter((line) => !SIGNATURE.test(line));
  return { story: lines.slice(0, at), signature };
}

/** Lines without disclaimers at their end, which become notes. */
function withoutDisclaimer(lines: readonly string[], notes: string[]): string[] {
  const parts = lines.join("\n").split(/\n(?:[ \t]*\n)+/u);
  for (;;) {
    const last = parts.at(-1);
    if (last === undefined || parts.length === 1) break;
    const isRule = /^[\s_=*-]*$/u.test(last);
    if (!isRule && !(DISCLAIMER.test(last) && ABOUT_MAIL.test(last))) break;
    parts.pop();
    if (!isRule) note(notes, [last]);
  }
  return parts.join("\n\n").split("\n");
}
