import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { type Ordinary, ordinaryWord } from "./ordinary.ts";

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
        else if (isWord(tokens[at - 1])) this.#capitals.add(token.lower);
  }

  /**
   * What a word that stands alone for a source is, if no name: of a closed class anywhere, or any
   * other that opens a sentence, has no capital within one and is not known for a body.
   */
  ordinary(token: Token, before: Token | undefined, isBody: boolean): Ordinary {
    const kind = ordinaryWord(token.text);
    if (kind === "closed" || kind === "people") return kind;
    if (isWord(before) || this.#capitals.has(token.lower)) return null;
    const spelled = /^\p{Lu}{2}|\p{Ll}\p{Lu}|[\d.&]/u.test(token.text);
    return kind ?? (isBody || spelled || AGENCIES.has(token.lower) ? null : "common");
  }

  /**
   * Whether a word with a capital, at the beginning of a statement and before another, is no name:
   * "Voters said", "Signs say".
   */
  isCalling({ lower, text }: Token, next: Token | undefined): boolean {
    const plural = /^\p{Lu}\p{Ll}+[^siu’']s$/u.test(text) && is(next, TRAITS.base);
    return (plural || CALLINGS.test(lower)) && !this.#capitals.has(lower);
  }
}
