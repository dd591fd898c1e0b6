/** Marks of the items of a list; dashes name speakers too. */
const BULLET = /^[•◦▪▫●○■□‣⁃∙·*]\s+/u;
/** Times of entries in live coverage: "9.15pm:", "21:15 –", "1415 GMT". */
const CLOCK = [
  "(?:at )?\\d{1,2}(?:[.:]\\d{2})?\\s?(?:[ap]m|[ap]\\.m\\.)(?:\\s[A-Z]{2,4})?",
  "\\d{1,2}[.:h]\\d{2}(?:\\s?[A-Z]{2,4})?",
  "\\d{4}\\s?(?:[A-Z]{2}T|UTC|hrs|h)",
].join("|");
const TIME = new RegExp(
  `^(?:\\[(?:${CLOCK})\\](?=\\s)|[(]?(?:${CLOCK})[)]?)(?:\\s*[:–—|-]\\s+|(?<=[A-Z]{3}|\\])\\s+(?=[\\p{Lu}“"‘]))`,
  "u",
);

/**
 * Length of the mark that opens a paragraph and is not part of its sentences: a bullet or the time
 * of an entry; 0 without one.
 */
export function openingMark(text: string): number {
  const bullet = BULLET.exec(text)?.[0].length ?? 0;
  return bullet + (TIME.exec(text.slice(bullet, bullet + 40))?.[0].length ?? 0);
}
