/**
 * Letters and symbols that fonts draw as blank, though Unicode calls them neither space nor
 * ignorable.
 */
const BLANK = "\\u2800\\ufffc\\u{13441}\\u{13442}\\u{1d159}";

const VISIBLE = new RegExp(
  `(?![\\p{Default_Ignorable_Code_Point}${BLANK}])[\\p{L}\\p{N}\\p{P}\\p{S}]`,
  "u",
);

/**
 * Tests whether any of a text is visible: a letter, a number or a sign. Spaces, controls, joiners,
 * fillers, and marks without a letter are not.
 */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
