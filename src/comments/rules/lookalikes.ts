/** Lower-case letters of other scripts, each followed by the Latin letter that it looks like. */
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

/** A text in lower case, with Latin letters in place of their lookalikes. */
export function latin(text: string): string {
  return text.replace(FOREIGN, (letter) => LATIN.get(letter) ?? letter);
}

/**
 * Replaces lookalikes only in words that also have Latin letters: no script mixes them within a
 * word, and words of other scripts stay as they are.
 */
export function unmasked(text: string): string {
  if (text.search(FOREIGN) < 0) return text;
  return text.replace(/\p{L}+/gu, (word) => (/[a-z]/.test(word) ? latin(word) : word));
}
