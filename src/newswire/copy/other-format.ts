/** Formats of text that is no copy. */
export type OtherFormat = "RTF" | "XML" | "JSON";

/** How a page of HTML begins, that in XML (XHTML) included; its story is read. */
const PAGE = /^(?:<\?xml\s[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype\s+html\b|<html[\s>])/iu;

/** How text of each format begins. */
const FORMATS: [format: OtherFormat, signature: RegExp][] = [
  ["RTF", /^\{\\rtf/u],
  [
    "XML",
    /^<\?xml\s|^<!doctype\s|^<[\w:.-]+\s[^<>]*\bxmlns[:=]|^<(?:nitf|newsml|newsitem|newsmessage|rss)[\s>]/iu,
  ],
  ["JSON", /^(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.)*"\s*:/u],
];

/** Tells what a text is that is a format of its own and neither copy nor HTML; null for copy. */
export function otherFormat(copy: string): OtherFormat | null {
  const text = copy.trimStart();
  if (PAGE.test(text)) return null;
  return FORMATS.find(([, signature]) => signature.test(text))?.[0] ?? null;
}
