import type { Span } from "../article.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { printed } from "./mentions.ts";
import type { NamePlaces } from "./name-places.ts";
import { plain, titled } from "./name-runs.ts";
import type { Name } from "./names.ts";
import { BODIES } from "./speakers.ts";

/**
 * Nouns for a relation to another person: "friend of", "spokesman for". The other person's name is
 * not the source's.
 */
const RELATED =
  /^(?:spokes\p{L}+|lawyer|aide|all(?:y|ies)|friend|rival|opponent|advis[eo]r|deputy|assistant|heir|(?:grand|step)?(?:mother|father|sister|brother|son|daughter)|wife|husband|widow|widower|agent)$/u;

/** Name after a post in the words of a mention: "Head of Planning |Ana Prado|". */
export function holderOf(words: Token[], places: NamePlaces): Name | undefined {
  const [post, last] = [postIn(words), words.at(-1)];
  const name = post && last && places.within(post.end, last.end).find(({ sure }) => sure);
  return name && followsPost(words, post, name) ? name : undefined;
}

/** Most words of a post. */
const MAX_POST_WORDS = 14;

/**
 * Words of a mention before the name of the holder of the post, without an article and titles:
 * "Head of Planning".
 */
export function postBefore(words: Token[], { start }: Span): string | null {
  const own = words.filter((token) => token.start < start);
  const from = is(own[0], TRAITS.determiner) ? 1 : 0;
  let to = own.findLastIndex(isWord) + 1;
  while (to > from && titled(own[to - 1]) && own[to - 1]?.lower !== own[from]?.lower) to -= 1;
  const post = own.slice(from, to);
  const whole =
    post.some((token) => is(token, TRAITS.preposition)) && post.length <= MAX_POST_WORDS;
  return whole && !is(post.at(-1), TRAITS.preposition) ? printed(post) : null;
}

/**
 * Name in commas directly after a mention that is only a post: "Head of the Trust, |Ana Prado|,
 * said".
 */
export function holderAfter(words: Token[], tokens: Token[], places: NamePlaces): Name | undefined {
  const [post, last] = [postIn(words), words.at(-1)];
  const at = last ? tokens.indexOf(last) + 1 : 0;
  const [comma, first] = tokens.slice(at, at + 2);
  if (!post || comma?.text !== "," || !first) return undefined;
  const name = places.after(first.start);
  const closed = name && tokens.find(({ start }) => start >= name.end)?.text === ",";
  const begins = name?.start === first.start || name?.title !== null;
  return closed && begins && name.parts.length > 1 && name.kind === "person" ? name : undefined;
}

/** Head word of a post with its complement, or null: "Head" of "Head of Planning". */
function postIn(tokens: Token[]): Token | null {
  const of = tokens.findIndex((token) => is(token, TRAITS.preposition));
  const [first, head] = [tokens.find((token) => !is(token, TRAITS.determiner)), tokens[of - 1]];
  return first && head && is(first, TRAITS.capital) && titled(head) ? head : null;
}

/**
 * Tests whether a name follows the complement of a post and is not part of it: "Head of Planning
 * |Ana Prado|", but not "Chief of Staff to |Ana Prado|".
 */
function followsPost(tokens: Token[], post: Token, { start }: Span): boolean {
  let at = tokens.findIndex((token) => token.start === start) - 1;
  while (is(tokens[at], TRAITS.capital) && titled(tokens[at])) at -= 1;
  const before = tokens[at];
  if (!isWord(before)) return false;
  if (BODIES.has(before.lower)) return true;
  const special = plain(post) === "agent" && tokens[tokens.indexOf(post) + 1]?.lower === "in";
  return (
    (special || !RELATED.test(plain(post))) &&
    is(before, TRAITS.capital) &&
    !is(before, TRAITS.preposition | TRAITS.determiner | TRAITS.coordinator)
  );
}

/** Tests whether words name several people, and not one with two posts: "President and CEO". */
export const isJoint = (words: Token[]): boolean =>
  words.some(
    (token, at) =>
      is(token, TRAITS.coordinator) && !(titled(words[at - 1]) && titled(words[at + 1])),
  );
