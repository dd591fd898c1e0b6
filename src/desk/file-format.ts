import { type OtherFormat, otherFormat } from "../newswire/copy/other-format.ts";
import { mistake } from "./mistake.ts";

const AS_TEXT = "save it as plain text in UTF-8 (.txt)";

/** Signatures of binary files, in hexadecimal, with the remedy for each. */
const BINARY: [signature: RegExp, reason: string][] = [
  [
    /^504b0[35]/u,
    `this is a Word, OpenDocument or Pages document, or another ZIP archive: ${AS_TEXT}`,
  ],
  [/^d0cf11e0/u, `this is an old Word document (.doc): ${AS_TEXT}`],
  [/^255044462d/u, "this is a PDF: copy its text into a file of plain text (.txt)"],
  [
    /^(?:ffd8ff|89504e47|474946383[79]61|52494646.{8}57454250|49492a00|4d4d002a|.{8}66747970)/u,
    "this is a picture or a video: put it into public/, and name a picture under “image” in the front matter of its story",
  ],
  [/^(?:1f8b|377abcaf|526172211a|fd377a585a)/u, "this is a compressed file: unpack it"],
];

/** Remedies for text in other formats. */
const ADVICE: Record<OtherFormat, string> = {
  RTF: `this is Rich Text (RTF): ${AS_TEXT}`,
  XML: `this is XML, such as NITF or NewsML: ${AS_TEXT}`,
  JSON: "this is JSON, such as ninjs: write its story as plain text in UTF-8 (.txt)",
};

/**
 * Refuses a file that is clearly no copy, before its characters and its name are checked: a Word
 * document, a PDF, XML in any encoding.
 *
 * @throws {VFileMessage} with its format and the remedy.
 */
export function refuseOtherFormat(path: string, bytes: Uint8Array): void {
  const file = Buffer.from(bytes);
  const head = file.toString("hex", 0, 16);
  const reason =
    BINARY.find(([signature]) => signature.test(head))?.[1] ??
    adviceOn(file.toString("latin1").replace(/^\u00EF\u00BB\u00BF/u, ""));
  if (reason) throw mistake(path, reason);
}

/** Sentence about text in another format, with the remedy; undefined for copy. */
export function adviceOn(copy: string): string | undefined {
  const format = otherFormat(copy);
  return format ? ADVICE[format] : undefined;
}
