/** Most results of one function that are cached. */
const MAX_RESULTS = 50_000;

/** Longest text whose result is cached, in UTF-16 code units: names, places and days are shorter. */
const MAX_LENGTH = 200;

/** Caches the results of a function of short texts, such as the names and days that stories share. */
export function cached<Texts extends string[], Result>(
  of: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const known = new Map<string, Result>();
  return (...texts) => {
    const key = of.length === 1 ? (texts[0] ?? "") : texts.join("\0");
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = of(...texts);
    if (key.length > MAX_LENGTH) return result;
    if (known.size >= MAX_RESULTS) known.clear();
    known.set(key, result);
    return result;
  };
}
