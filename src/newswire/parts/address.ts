const STREET =
  "(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Place|Square|Highway|Hwy|Parkway|Pkwy|Terrace|Plaza|Row|Quay|Crescent|Gardens)\\b\\.?";
/**
 * A number and a street, or a post code at the end, by the forms of the United States and the
 * United Kingdom.
 */
const ADDRESS = new RegExp(
  `\\b\\d{1,5}[A-Za-z]? (?:[NSEW]\\.? )?(?:[\\p{Lu}\\d][\\p{L}\\d.’'-]* ){1,4}${STREET}|, [A-Z]{2}\\.? \\d{5}(?:-\\d{4})?$|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}$`,
  "u",
);
const PARTICLES = /^(?:of|and|the|for|de|la|du|at|on|n°|no|&)$/iu;
const MAX_LENGTH = 160;

/** Tests whether a line is the postal address of an office, and not a sentence. */
export function isAddress(text: string): boolean {
  if (text.length > MAX_LENGTH || !ADDRESS.test(text) || /[.?!]$/u.test(text)) return false;
  const words = text.split(/[^\p{L}\p{N}.’'&-]+/u).filter(Boolean);
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || PARTICLES.test(word));
}
