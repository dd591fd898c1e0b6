/** Small letters of other scripts, each followed by the Latin one that it is taken for. */
const PAIRS =
  "аaвbсcԁdеeгrһhнhіiıiјjкkӏlмmпnоoпnрpԛqѕsтtуyүyѵvԝwхx" +
  "αaβbεeηnιiκkμmνvοoρpτtυuχxγyωw" +
  "ɑaɡgɩiʋv";

const LATIN: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gsu) ?? []).map((pair): [string, string] => {
    const [foreign = "", own = ""] = pair;
    return [foreign, own];
  }),
);

const FOREIGN = new RegExp(`[${[...LATIN.keys()].join("")}]`, "gu");

/** A text in small letters with Latin ones in place of those that look like them. */
export function latin(text: string): string {
  return text.replace(FOREIGN, (letter) => LATIN.get(letter) ?? letter);
}

/**
 * The same for those words only that have Latin letters as well: no script mixes them within a
 * word, and words of other scripts are themselves.
 */
export function unmasked(text: string): string {
  if (text.search(FOREIGN) < 0) return text;
  return text.replace(/\p{L}+/gu, (word) => (/[a-z]/.test(word) ? latin(word) : word));
}
