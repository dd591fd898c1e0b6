import { ImportError } from "./import-error.ts";

/** Encodings by the first bytes of a file of XML or JSON (XML 1.0, appendix F). */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^(?:\u00ff\u00fe|[<{]\0)/u, "utf-16le"],
  [/^(?:\u00fe\u00ff|\0[<{])/u, "utf-16be"],
];

const DECLARATION = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/u;

/** First bytes in which a declaration is searched for. */
const DECLARATION_BYTES = 400;

const REMEDY =
  'save it as UTF-8, or have its first line name its encoding, as in <?xml version="1.0" encoding="windows-1252"?>';

/**
 * Decodes a file of XML or JSON: by its first bytes, by the encoding that its XML declaration
 * names, or as UTF-8.
 *
 * @throws {ImportError} where the bytes are not in that encoding, or it is unknown
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  // Text in another encoding is hardly ever valid UTF-8 by chance.
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let isAscii = true;
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk);
    const text = textOf(decoder, chunk);
    if (text === undefined) {
      throw wrong(decoder, line + linesIn(new TextDecoder(decoder.encoding).decode(chunk)));
    }
    line += linesIn(text);
    isUtf8 &&= decoder.encoding !== "utf-8" && textOf(utf8, chunk) !== undefined;
    isAscii &&= chunk.every((byte) => byte < 0x80);
    yield text;
  }
  if (decoder && textOf(decoder) === undefined) throw wrong(decoder, line);
  if (decoder && isUtf8 && !isAscii) throw wrong(decoder, 1);
}

function decoderOf(start: Uint8Array): TextDecoder {
  const latin = Buffer.from(start.subarray(0, DECLARATION_BYTES)).toString("latin1");
  const [, begun] = BEGINNINGS.find(([beginning]) => beginning.test(latin)) ?? [];
  const label = begun ?? DECLARATION.exec(latin)?.[1] ?? "utf-8";
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // A declaration that could be read byte by byte is not in UTF-16.
    if (begun || !decoder.encoding.startsWith("utf-16")) return decoder;
    throw wrong(decoder, 1);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(1, `there is no known encoding “${label}”`, REMEDY);
  }
}

/**
 * Text of bytes or, without any, of the decoder's last incomplete ones; undefined where they are
 * not in the encoding.
 */
function textOf(decoder: TextDecoder, bytes?: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return undefined;
  }
}

/**
 * Number of line ends before the first character that could not be decoded, else in all of a text.
 */
function linesIn(text: string): number {
  return (text.split("\ufffd", 1)[0] ?? "").split("\n").length - 1;
}

function wrong({ encoding }: TextDecoder, line: number): ImportError {
  return new ImportError(
    line,
    `the file declares the encoding ${encoding}, but is in another`,
    REMEDY,
  );
}
