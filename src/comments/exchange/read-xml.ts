import sax, { type Tag } from "sax";
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

/** Most attributes of an element: no export has more. */
const MAX_ATTRIBUTES = 100;

/** Addresses of namespaces by prefix; the empty prefix is that of names without one. */
type Scope = Readonly<Record<string, string>>;

const NO_NAMESPACES: Scope = Object.create(null);

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
  // Namespaces are minded here: the parser would look through all attributes of a tag for each.
  const parser = sax.parser(true, { position: true });
  const path: string[] = [];
  const scopes = [NO_NAMESPACES];
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
  let attributeCount = 0;
  parser.onopentagstart = () => {
    attributeCount = 0;
  };
  parser.onattribute = () => {
    attributeCount += 1;
    if (attributeCount <= MAX_ATTRIBUTES) return;
    throw new ImportError(
      line(),
      `an element has more than ${MAX_ATTRIBUTES} attributes, which no export has`,
      "export the comments again",
    );
  };
  parser.onopentag = (tag) => {
    const { name, attributes } = tag as Tag;
    if (path.length >= MAX_DEPTH) {
      throw new ImportError(line(), "elements are nested too deeply", "export the comments again");
    }
    const scope = scopeOf(attributes, scopes.at(-1) ?? NO_NAMESPACES);
    scopes.push(scope);
    path.push(nameOf(name, scope, scope[""]));
    texts.push("");
    lengths.push(0);
    const [, id = ""] =
      Object.entries(attributes).find(([key]) => nameOf(key, scope) === "dsq:id") ?? [];
    reading.open(path.join("/"), line(), id);
  };
  parser.onclosetag = () => {
    reading.close(path.join("/"), texts.at(-1) ?? "", line());
    path.pop();
    scopes.pop();
    texts.pop();
    lengths.pop();
  };
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}

/** The namespaces of an element: those around it, and those that its attributes declare. */
function scopeOf(attributes: Readonly<Record<string, string>>, around: Scope): Scope {
  const declared = Object.entries(attributes)
    .filter(([name]) => /^xmlns(?::|$)/u.test(name))
    .map(([name, address]) => [name.slice("xmlns:".length), address]);
  if (declared.length === 0) return around;
  return Object.assign(Object.create(around), Object.fromEntries(declared));
}

/** @param own - the namespace of a name without a prefix: attributes have none */
function nameOf(name: string, scope: Scope, own = ""): string {
  const colon = name.indexOf(":");
  const uri = colon < 0 ? own : (scope[name.slice(0, colon)] ?? "");
  const address = uri.replace(SCHEME, "");
  const [, prefix = ""] = PREFIXES.find(([start]) => address.startsWith(start)) ?? [];
  return prefix + name.slice(colon + 1);
}
