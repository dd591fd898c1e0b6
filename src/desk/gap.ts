/** A gap in a draft of content/pages/, with its place in the file. */
export interface Gap {
  words: string;
  line: number;
  column: number;
}

/** Capitals of the drafts in content/pages/, which stand for what the publisher writes. */
const GAP =
  /(?<![\p{L}\p{N}])(?:NAME|ADDRESS|STREET|TOWN|COUNTRY|NUMBER|LEGAL FORM|COURT OR REGISTER|HOST|DAYS|AUTHORITY|DATE|PEOPLE OR PROGRAMS|NOTHING, OR WHAT)(?![\p{L}\p{N}])/u;

/** First gap in the text of a page; undefined without one. */
export function gapIn(text: string): Gap | undefined {
  const found = GAP.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index).split("\n");
  return { words: found[0], line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
