import sax, { type QualifiedAttribute, type QualifiedTag } from "sax";
import { ImportError } from "./import-error.ts";

/**
 * Namespaces by the beginning of their addresses, without the scheme, and the prefix for them in
 * paths.
 */
const PREFIXES: readonly [string, string][] = [
  ["wordpress.org/export/", "wp:"],
  ["disqus.com/disqus-internals", "dsq:"],
  ["disqus.com", ""],
];

const SCHEME = /^https?:\/\/(?:www\.)?/u;

/**
 * Most UTF-16 code units of text kept of one element, enough for the longest comment with its HTML.
 */
export const MAX_TEXT_LENGTH = 64 * 1024;

/** Deepest nesting of elements in an export. */
const MAX_DEPTH = 32;

/** Callbacks for the elements of an XML file; a path is such as `rss/channel/item`. */
export interface XmlReading {
  open(path: string, line: number, id: string): void;
  /** @param text - text of the element itself, cut to `MAX_TEXT_LENGTH` */
  close(path: string, text: string, line: number): void;
}

/**
 * Reads XML as a stream, in constant memory. It knows only the one-character entities of XML and
 * HTML, and rejects a file that declares others.
 *
 * @throws {ImportError} at the first error of well-formedness
 */
export async function readXml(chunks: AsyncIterable<string>, reading: XmlReading): Promise<void> {
  const parser = sax.parser(true, { xmlns: true, position: true });
  const path: string[] = [];
  const texts: string[] = [];
  const lengths: number[] = [];
  const line = () => (parser.line ?? 0) + 1;
  const add = (text: string) => {
    const at = texts.length - 1;
    const room = MAX_TEXT_LENGTH - (lengths[at] ?? MAX_TEXT_LENGTH);
    if (room <= 0) return;
    texts[at] += text.slice(0, room);
    lengths[at] = (lengths[at] ?? 0) + text.length;
  };
  parser.onerror = (error) => {
    const [what = "it is not XML"] = error.message.split("\n");
    throw new ImportError(
      line(),
      `this is not well-formed XML (${what})`,
      "export it again, or correct the line",
    );
  };
  parser.ondoctype = () => {
    throw new ImportError(
      line(),
      "the file declares a document type, which exports of comments do not have",
      "delete the declaration, if you know where the file comes from",
    );
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onopentag = (tag) => {
    const { attributes } = tag as QualifiedTag;
    if (path.length >= MAX_DEPTH) {
      throw new ImportError(line(), "elements are nested too deeply", "export the comments again");
    }
    path.push(nameOf(tag as QualifiedTag));
    texts.push("");
    lengths.push(0);
    const id = Object.values<QualifiedAttribute>(attributes).find(
      (each) => nameOf(each) === "dsq:id",
    );
    reading.open(path.join("/"), line(), id?.value ?? "");
  };
  parser.onclosetag = () => {
    reading.close(path.join("/"), texts.at(-1) ?? "", line());
    path.pop();
    texts.pop();
    lengths.pop();
  };
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}

function nameOf({ uri, local }: { uri: string; local: string }): string {
  const address = uri.replace(SCHEME, "");
  const [, prefix = ""] = PREFIXES.find(([start]) => address.startsWith(start)) ?? [];
  return prefix + local;
}
