import type { VFileMessage } from "vfile-message";
import type { GivenQuote, Miss } from "../newswire/story/given-quotes.ts";
import type { LastWord } from "../newswire/story/last-word.ts";
import { mistakeInFront, type OpenedCopy } from "./copy-file.ts";

/** The publisher's corrections of a story's quotations, from its front matter. */
export const lastWordOf = ({ frontMatter: { quotes, voices } }: OpenedCopy): LastWord => ({
  quotes,
  voices,
});

/**
 * Mistakes about entries of `quotes` that do not match exactly one quotation, each with its place
 * and what to write instead.
 */
export function idleQuotes(
  { front, frontMatter }: Pick<OpenedCopy, "front" | "frontMatter">,
  misses: Miss[],
): VFileMessage[] {
  return misses.flatMap((miss) => {
    const given = frontMatter.quotes?.[miss.entry];
    if (!given) return [];
    const key = given.id === undefined ? "words" : "id";
    const found = mistakeInFront(front, ["quotes", miss.entry, key], reasonOf(given, miss));
    return Object.assign(found, { ruleId: "key" });
  });
}

function reasonOf({ words, id }: GivenQuote, { found }: Miss): string {
  const [first, ...more] = found;
  if (first === undefined) {
    return words === undefined
      ? `no quotation has the id “${id}”: write words with its first words instead`
      : `no quotation begins with “${words}”: write its first words as they stand in the copy`;
  }
  return more.length === 0
    ? "an entry above is about the same quotation: leave out one of the two"
    : `${found.length} quotations begin with “${words}”: write more words, or instead of words the id, ${found.slice(0, 5).join(" or ")}`;
}
