import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { isOpening, isOrdinaryPhrase, type Ordinary, ordinaryWord } from "./ordinary.ts";

/**
 * Plurals for people by what they do, such as "voters", "authorities" and "analysts"; not Reuters.
 */
const CALLINGS = /(?:ities|(?<!reut)ers|ors|ists|ants|ents|ians|women|men)$/;

/** News agencies of one word, after the style books that datelines follow. */
const AGENCIES = new Set(
  "reuters bloomberg interfax tass xinhua kyodo yonhap anadolu antara bernama tanjug ukrinform belga".split(
    " ",
  ),
);

/**
 * Tests whether a common word with a capital opens a sentence, so that a capital behind it says
 * little.
 */
const beginsLabel = (tokens: Token[], at: number): boolean =>
  is(tokens[at], TRAITS.capital) &&
  isOpening(tokens, at) &&
  ordinaryWord(tokens[at]?.text ?? "") !== null;

/** The words of an article, by how it spells them. */
export class Vocabulary {
  /** Words that it has in lower case. */
  readonly common = new Set<string>();
  /** Words, in lower case, that have a capital within a statement. */
  readonly #capitals = new Set<string>();

  constructor(statements: Statement[]) {
    for (const { tokens } of statements)
      for (const [at, token] of tokens.entries())
        if (!/\p{Lu}/u.test(token.text)) this.common.add(token.lower);
        else if (!isOpening(tokens, at) && !beginsLabel(tokens, at - 1))
          this.#capitals.add(token.lower);
  }

  /**
   * What the words of a source are, if no name: one of a closed class anywhere, or any that open a
   * sentence, have no capital within one and are not known for a body.
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
   * Tests whether a word with a capital, at the beginning of a statement and before another, is no
   * name: "Voters said", "Signs say".
   */
  isCalling({ lower, text }: Token, next: Token | undefined): boolean {
    const plural = /^\p{Lu}\p{Ll}+[^siu’']s$/u.test(text) && is(next, TRAITS.base);
    return (plural || CALLINGS.test(lower)) && !this.#capitals.has(lower);
  }
}
