/** A list of words, as printed and all in capitals, as the source of a regular expression. */
const eitherCase = (words: string) =>
  words
    .split(" ")
    .flatMap((word) => [word, word.toUpperCase()])
    .join("|");

/**
 * Words before a weekday in names of holidays, sales, clubs and people: "Super Tuesday", "Sheffield
 * Wednesday".
 */
const FIRST_WORDS = eitherCase(
  "Super Black Good Ash Fat Cyber Palm Easter Bloody Holy Maundy Shrove Giving Boxing Spring Clean Plough Refreshment Whit Low Passion Trinity Spy Mothering Remembrance Casual Manic Freaky Election Ruby Sheffield Girl Man Bandcamp Throwback",
);
/** Before Sunday: "the Mail on Sunday". */
const PAPERS_ON = "(?:Mail|Independent|Scotland|Wales|Ireland) [Oo]n";
/**
 * Words after a weekday in names of newspapers, services and lessons: "the Sunday Echo", "Sunday
 * School".
 */
const LAST_WORDS =
  "(?:Times|Echo|Mail|Mirror|Express|Telegraph|Herald|Post|Star|Sun|World|News|Sport|People|Tribune|Journal|Gazette|Chronicle|Mercury|Press|Independent|Observer|Record|Dispatch|Despatch|Argus|Business|Life|Review|Standard|Age|Mass|School)\\b";

/**
 * Text directly after a weekday that makes it part of a name, as sources of regular expressions.
 */
const IN_NAMES = [
  `(?<=\\b(?:${FIRST_WORDS})[\\s-]\\w+)`,
  `(?<=\\b(?:[Tt]he|told|for) (?:${PAPERS_ON}) \\w+)`,
  "(?<=\\b[Tt]he \\w+) (?!I\\b)\\p{Lu}\\p{L}",
  ` ${LAST_WORDS}`,
  " Night (?:Football|Live|Lights|Fever)",
];

/** Text after a weekday that is not part of a name, as the source of a regular expression. */
export const NOT_IN_NAMES = IN_NAMES.map((name) => `(?!${name})`).join("");
