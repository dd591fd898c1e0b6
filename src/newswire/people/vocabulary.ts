import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, type Token } from "../tokens/tokens.ts";

/**
 * Plurals for people by what they do, such as "voters", "authorities" and "analysts"; not Reuters.
 */
const CALLINGS = /(?:ities|(?<!reut)ers|ors|ists|ants|ents|ians|women|men)$/;

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
        else if (at > 0) this.#capitals.add(token.lower);
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
