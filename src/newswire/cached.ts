/** Most results of one function that are cached. */
const MAX_RESULTS = 50_000;

/** Longest text whose result is cached, in UTF-16 code units: names, places and days are shorter. */
const MAX_LENGTH = 200;

/**
 * Caches the results of a function of short texts, such as the names and days that stories share.
 * The first text varies most: results are searched by it among those with the same other texts.
 */
export function cached<Texts extends string[], Result>(
  of: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const known = new Map<string, Map<string, Result>>();
  let count = 0;
  return (...texts) => {
    const first = texts[0] ?? "";
    const others = of.length === 1 ? "" : texts.slice(1).join("\0");
    const before = known.get(others)?.get(first);
    if (before !== undefined) return before;
    const result = of(...texts);
    if (first.length + others.length > MAX_LENGTH) return result;
    if (count >= MAX_RESULTS) {
      known.clear();
      count = 0;
    }
    const results = known.get(others) ?? new Map<string, Result>();
    known.set(others, results.set(first, result));
    count += 1;
    return result;
  };
}
