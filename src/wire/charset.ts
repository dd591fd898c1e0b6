/** Text of a file, and a doubt where it is not in the character set that it declares. */
interface Decoded {
  text: string;
  doubt: string | null;
}

/**
 * Character set where none is declared, or the declared one is impossible: Latin-1 and its
 * extensions.
 */
const FALLBACK = "windows-1252";

/** Longest beginning of a file that may contain its XML declaration, in bytes. */
const DECLARATION_LENGTH = 256;

/** The encoding of an XML declaration. https://www.w3.org/TR/xml/#NT-EncodingDecl */
const DECLARED = /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u;

const MARKS: readonly [bytes: number[], label: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  [[0x3c, 0x00], "utf-16le"],
  [[0x00, 0x3c], "utf-16be"],
  [[0x7b, 0x00], "utf-16le"],
  [[0x00, 0x7b], "utf-16be"],
];

/**
 * Decodes the bytes of a file. Valid UTF-8 overrides the declaration, as text in another character
 * set is hardly ever valid UTF-8 by chance; then comes the set that the XML declaration names, with
 * the names and meanings of https://encoding.spec.whatwg.org/#names-and-labels.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1];
  if (mark && mark !== "utf-8") return { text: decodeAs(mark, bytes), doubt: null };
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_LENGTH));
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase() ?? null;
  const utf8 = validUtf8(bytes);
  if (utf8 !== null) {
    const isOther = declared !== null && !/^(?:utf-?8|(?:us-)?ascii)$/u.test(declared);
    const doubt = `The file says that it is ${declared}, and is UTF-8: it was read as UTF-8`;
    return { text: utf8, doubt: isOther && /[^\0-\x7f]/u.test(utf8) ? doubt : null };
  }
  if (declared && !/^utf-?(?:8|16)/u.test(declared) && isKnown(declared))
    return { text: decodeAs(declared, bytes), doubt: null };
  const doubt = `The file is not ${declared ?? "UTF-8"}: it was read as Windows-1252`;
  return { text: decodeAs(FALLBACK, bytes), doubt };
}

const decodeAs = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding.length > 0;
  } catch {
    return false;
  }
}

/** Control characters, and others that XML does not allow. https://www.w3.org/TR/xml/#charsets */
const NO_CHARACTERS = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** Removes control characters and lone surrogates from all strings of a value. */
export function writable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === "string" ? each.toWellFormed().replace(NO_CHARACTERS, "") : each,
  );
}

/** Bytes of the characters of Windows-1252. */
const BYTES = new Map(
  [
    ...decodeAs(
      FALLBACK,
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    ),
  ].map((character, byte) => [character, byte] as const),
);

/** Repairs a UTF-8 text that was decoded as Windows-1252: "é" for "Ã©". */
export function mended(text: string): string {
  if (!/[\u0080-\u{10ffff}]/u.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const byte = BYTES.get(character);
    if (byte === undefined) return text;
    bytes[length] = byte;
    length += 1;
  }
  return validUtf8(bytes.subarray(0, length)) ?? text;
}
