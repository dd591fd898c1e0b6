import type { Word } from "../tokens/words.ts";

const not = "(?:(?:did|does|do|has|have|had) not|(?:did|does|do|has|have|had)n[’']t)";
/** How copy tells that somebody was asked and said nothing. */
const idioms = new RegExp(
  `^(?:(?:declin|refus)(?:es?|ed|ing) to (?:\\p{Ll}+ly |further )?comment (?:on|about|regarding)|${not} (?:\\p{Ll}+ )?(?:respond|reply|responded|replied) to (?:(?:a|the|several|repeated|multiple) )?(?:\\p{Ll}+ )?requests? for (?:\\p{Ll}+ )?comment)\\b`,
  "u",
);
/** How the first word of each begins. */
const opening = /^(?:declin|refus|d(?:id|o)|ha[svd])/;
/** No idiom has more words. */
const longest = 12;

/** Whether a word belongs to what tells that nothing was said: "declined to comment on the suit", "did not reply to a request for comment". */
export function isUnanswered(words: Word[], at: number): boolean {
  for (let from = Math.max(0, at - longest); from <= at; from += 1) {
    if (!opening.test(words[from]?.lower ?? "")) continue;
    const said = words.slice(from, from + longest).map(({ lower }) => lower);
    const idiom = idioms.exec(said.join(" "))?.[0];
    if (idiom && from + idiom.split(" ").length > at) return true;
  }
  return false;
}
