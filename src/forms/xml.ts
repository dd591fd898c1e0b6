import type { Root } from "xast";
import { toXml } from "xast-util-to-xml";
import type { x } from "xastscript";

/** Characters that XML 1.0 does not allow, even escaped. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it finds.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** An XML document with its declaration. Text holds no `]]>`, which XML has for itself. */
export function xmlDocument(root: ReturnType<typeof x>): string {
  const document: Root = { type: "root", children: [root as Root["children"][number]] };
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  const xml = toXml(document, { closeEmptyElements: true });
  return `${declaration}${xml.replaceAll(FORBIDDEN, "").replaceAll("]]>", "]]&gt;")}\n`;
}
