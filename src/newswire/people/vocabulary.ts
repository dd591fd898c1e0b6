import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { isOpening, isOrdinaryPhrase, type Ordinary, ordinaryWord } from "./ordinary.ts";

/**
 * Plurals for people by occupation or role, such as "voters", "authorities" and "analysts"; not
 * Reuters.
 */
const CALLINGS = /(?:ities|(?<!reut)ers|ors|ists|ants|ents|ians|women|men)$/;

/** News agencies of one word, after the style books that datelines follow. */
const AGENCIES = new Set(
  "reuters bloomberg interfax tass xinhua kyodo yonhap anadolu antara bernama tanjug ukrinform belga".split(
    " ",
  ),
);

/**
 * Tests whether a capitalised common word opens a sentence, so that a capital after it means
 * little.
 */
const beginsLabel = (tokens: Token[], at: number): boolean =>
  is(tokens[at], TRAITS.capital) &&
  isOpening(tokens, at) &&
  ordinaryWord(tokens[at]?.text ?? "") !== null;

/** Words of an article, by their capitals. */
export class Vocabulary {
  /** Words in lower case. */
  readonly common = new Set<string>();
  /** Words that are capitalised within a statement; stored in lower case. */
  readonly #capitals = new Set<string>();

  constructor(statements: Statement[]) {
    for (const { tokens } of statements)
      for (const [at, token] of tokens.entries())
        if (!/\p{Lu}/u.test(token.text)) this.common.add(token.lower);
        else if (!isOpening(tokens, at) && !beginsLabel(tokens, at - 1))
          this.#capitals.add(token.lower);
  }

  /**
   * Class of the words of a source that is not a name: one of a closed class anywhere, or words
   * that open a sentence, are not capitalised within one and are not known as a body.
   */
  ordinary(words: Token[], tokens: Token[], isBody: boolean): Ordinary {
    const [token, ...others] = words;
    if (!token) return null;
    const { text, lower } = token;
    const opens = isOpening(tokens, tokens.indexOf(token));
    if (others.length > 0)
      return opens && !isBody && isOrdinaryPhrase(words.map((word) => word.text)) ? "common" : null;
    const kind = ordinaryWord(text);
    if (kind === "closed" || kind === "people") return kind;
    if (!opens || this.#capitals.has(lower)) return null;
    const spelled = /^\p{Lu}{2}|\p{Ll}\p{Lu}|[\d.&]/u.test(text);
    return kind ?? (isBody || spelled || AGENCIES.has(lower) ? null : "common");
  }

  /**
   * Tests whether a capitalised word, at the start of a statement and before another, is not a
   * name: "Voters said", "Signs say".
   */
  isCalling({ lower, text }: Token, next: Token | undefined): boolean {
    const plural = /^\p{Lu}\p{Ll}+[^siu’']s$/u.test(text) && is(next, TRAITS.base);
    return (plural || CALLINGS.test(lower)) && !this.#capitals.has(lower);
  }
}
