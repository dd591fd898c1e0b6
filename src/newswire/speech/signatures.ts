import { TRAITS } from "../tokens/lexicon.ts";
import type { Phrase } from "../tokens/noun-phrases.ts";
import { phraseAfter } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";

/** Source directly after a quotation whose words no verb of speech reports. */
interface Joined {
  source: Phrase;
  cue: Phrase;
  to: number;
  strength: "speech";
  inverted: true;
}

/** Most words of a name after a dash that ends its statement: |“…” – Ana Prado, farmer|. */
const MAX_SIGNATURE_TOKENS = 12;

/** Tests whether a word is a name on a social network: "@anaprado". */
export const isHandle = (token: Token | undefined): boolean =>
  /^@[\p{L}\p{N}_]/u.test(token?.text ?? "");

/** Name that signs a quotation, after a dash that is word number `at`. */
export function signature(tokens: Token[], at: number): Joined | null {
  const opens = is(tokens[at + 1], TRAITS.capital) || isHandle(tokens[at + 1]);
  const source = opens ? phraseAfter(tokens, at + 1) : null;
  const ends = source?.to === tokens.length || !isWord(tokens[source?.to ?? 0]);
  if (!source || !ends || tokens.length - at > MAX_SIGNATURE_TOKENS) return null;
  if (tokens.slice(at + 1).some(({ stretch }) => stretch)) return null;
  return joined(source, { from: at, to: at + 1 });
}

/** Nouns for an utterance, as predicate of the words: “…” was the |verdict| of. */
const SAYING =
  /^(?:advice|answer|assessment|comment|conclusion|explanation|message|motto|promise|reaction|reply|response|verdict|view|warning)$/;

/**
 * Source of a quotation whose predicate is a noun for an utterance; a form of "be" is word number
 * `at`.
 */
export function verdict(tokens: Token[], at: number): Joined | null {
  const [article, noun, of] = tokens.slice(at + 1, at + 4);
  if (article?.lower !== "the" || !SAYING.test(noun?.lower ?? "")) return null;
  const source = /^(?:of|from)$/.test(of?.lower ?? "") ? phraseAfter(tokens, at + 4) : null;
  return source && joined(source, { from: at, to: at + 4 });
}

const joined = (source: Phrase, cue: Phrase): Joined => ({
  source,
  cue,
  to: source.to,
  strength: "speech",
  inverted: true,
});
