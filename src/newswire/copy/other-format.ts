/** Formats of text that is not copy. */
export type OtherFormat = "RTF" | "XML" | "JSON";

/** Beginning of an HTML page, also of one in XML (XHTML); its story is read. */
const PAGE = /^(?:<\?xml\s[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype\s+html\b|<html[\s>])/iu;

/** Signatures of other formats. */
const FORMATS: [format: OtherFormat, signature: RegExp][] = [
  ["RTF", /^\{\\rtf/u],
  [
    "XML",
    /^<\?xml\s|^<!doctype\s|^<[\w:.-]+\s[^<>]*\bxmlns[:=]|^<(?:nitf|newsml|newsitem|newsmessage|rss)[\s>]/iu,
  ],
  ["JSON", /^(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.)*"\s*:/u],
];

/** Format of a text that is neither copy nor HTML; null for copy. */
export function otherFormat(copy: string): OtherFormat | null {
  const text = copy.trimStart();
  if (PAGE.test(text)) return null;
  return FORMATS.find(([, signature]) => signature.test(text))?.[0] ?? null;
}
