import type { Span } from "../article.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import type { NamePlaces } from "./name-places.ts";
import { plain, titled } from "./name-runs.ts";
import type { Name } from "./names.ts";
import { ADDRESSES } from "./titles.ts";

/** Words that tie somebody to another person: "friend of", "spokesman for". Whose they are is not their name. */
const RELATED =
  /^(?:spokes\p{L}+|lawyer|aide|all(?:y|ies)|friend|rival|opponent|advis[eo]r|deputy|assistant|heir|(?:grand|step)?(?:mother|father|sister|brother|son|daughter)|wife|husband|widow|widower|agent)$/u;

/** Name that follows a post among the words of a mention: "Head of Planning |Ana Prado|". */
export function holderOf(words: Token[], places: NamePlaces): Name | undefined {
  const [post, last] = [postIn(words), words.at(-1)];
  const name = post && last && places.within(post.end, last.end).find(({ sure }) => sure);
  return name && followsPost(words, name) ? name : undefined;
}

/** Words that name a post and what it is of, without a determiner: "Head of Planning"; or null. */
function postIn(tokens: Token[]): Span | null {
  const of = tokens.findIndex((token) => is(token, TRAITS.preposition));
  const [first, head] = [tokens[0], tokens[of - 1]];
  if (!first || !head || !is(first, TRAITS.capital) || is(first, TRAITS.determiner)) return null;
  const special = tokens[of]?.lower === "in" && plain(head) === "agent";
  return titled(head) && (special || !RELATED.test(plain(head)))
    ? { start: first.start, end: head.end }
    : null;
}

/**
 * Whether a name stands behind the words that say what a post is of, and is not one of them: "Head
 * of Planning |Ana Prado|", but not "Chief of Staff to |Ana Prado|".
 */
function followsPost(tokens: Token[], { start }: Span): boolean {
  let at = tokens.findIndex((token) => token.start === start) - 1;
  while (plain(tokens[at]) in ADDRESSES) at -= 1;
  const before = tokens[at];
  return (
    isWord(before) &&
    is(before, TRAITS.capital) &&
    !is(before, TRAITS.preposition | TRAITS.determiner | TRAITS.coordinator) &&
    !titled(before)
  );
}
