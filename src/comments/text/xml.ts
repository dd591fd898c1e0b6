import type { Root } from "xast";
import { toXml } from "xast-util-to-xml";
import type { x } from "xastscript";

/** Characters that XML 1.0 does not allow, not even as a character reference. */
export const UNSPEAKABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * An XML document with its declaration, without characters that XML does not allow. Text must not
 * contain `]]>`, which XML reserves.
 */
export function xmlOf(root: ReturnType<typeof x>): string {
  const document: Root = { type: "root", children: [root as Root["children"][number]] };
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  const xml = toXml(document, { closeEmptyElements: true });
  return `${declaration}${xml.replace(UNSPEAKABLE, "").replaceAll("]]>", "]]&gt;")}\n`;
}
