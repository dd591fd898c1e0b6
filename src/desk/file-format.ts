import { mistake } from "./mistake.ts";

const AS_TEXT = "save it as plain text in UTF-8 (.txt)";

/** How files that hold no text begin, in hexadecimal, and what to do with one. */
const BINARY: [signature: RegExp, reason: string][] = [
  [
    /^504b0[35]/u,
    `this is a Word, OpenDocument or Pages document, or another ZIP archive: ${AS_TEXT}`,
  ],
  [/^d0cf11e0/u, `this is a Word document of the old kind (.doc): ${AS_TEXT}`],
  [/^255044462d/u, "this is a PDF: copy its text into a file of plain text (.txt)"],
  [
    /^(?:ffd8ff|89504e47|474946383[79]61|52494646.{8}57454250|49492a00|4d4d002a|.{8}66747970)/u,
    "this is a picture or a film: put it into public/, and name a picture under “image” in the front matter of its story",
  ],
  [/^(?:1f8b|377abcaf|526172211a|fd377a585a)/u, "this is a compressed file: unpack it"],
];

/** How text that is no copy begins, and what to do with it. */
const TEXT: [signature: RegExp, reason: string][] = [
  [/^\{\\rtf/u, `this is Rich Text (RTF): ${AS_TEXT}`],
  [/^<!doctype\s+html\b|^<html[\s>]/iu, `this is a page of HTML: ${AS_TEXT}`],
  [
    /^<\?xml\s|^<!doctype\s|^<[\w:.-]+\s[^<>]*\bxmlns[:=]|^<(?:nitf|newsml|newsitem|newsmessage|rss)[\s>]/iu,
    `this is XML, such as NITF or NewsML: ${AS_TEXT}`,
  ],
  [
    /^(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.)*"\s*:/u,
    `this is JSON, such as ninjs: write its story as plain text in UTF-8 (.txt)`,
  ],
  [
    /^[^\r\n]*\r(?!\n)/u,
    "its lines end as on old Macs (CR): save it with line ends of Unix (LF) or of Windows (CRLF)",
  ],
];

/** A tag of HTML in which paragraphs, and what stands between them, are set. */
const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|body|br|center|div|dl|figure|footer|h[1-6]|head|header|hr|main|meta|nav|ol|p|pre|section|table|title|ul)(?=[\s/>])/giu;

/** Advice for a file that has fragments of HTML. */
export const HTML_ADVICE = `this is HTML: ${AS_TEXT}`;

/**
 * Refuses a file that is plainly no copy, before its characters and its name are looked at: a Word
 * document, a PDF, XML in whatever encoding.
 *
 * @throws {VFileMessage} with what it is and what to do.
 */
export function refuseOtherFormat(path: string, bytes: Uint8Array): void {
  const file = Buffer.from(bytes);
  const head = file.toString("hex", 0, 16);
  const reason =
    BINARY.find(([signature]) => signature.test(head))?.[1] ??
    otherFormat(file.toString("latin1").replace(/^\u00EF\u00BB\u00BF/u, ""));
  if (reason) throw mistake(path, reason);
}

/**
 * Says what text is that is a format of its own and no copy, and what to do with it; nothing of
 * copy.
 */
export function otherFormat(copy: string): string | undefined {
  const text = copy.trimStart();
  return TEXT.find(([signature]) => signature.test(text))?.[1];
}

/**
 * Tells HTML from text that speaks of it: it begins with a tag and has two that set paragraphs, or
 * most lines begin with one.
 */
export function isHtml(copy: string): boolean {
  const text = copy.replace(/^(?:\s*<!--.*?-->)*\s*/su, "");
  if (/^<[a-z]/iu.test(text) && (text.match(BLOCK_TAG)?.length ?? 0) > 1) return true;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.filter((line) => line.trimStart().search(BLOCK_TAG) === 0).length * 2 > lines.length;
}
