import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { type Ordinary, ordinaryWord } from "./ordinary.ts";

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
        else if (isWord(tokens[at - 1])) this.#capitals.add(token.lower);
  }

  /**
   * What a word that stands alone for a source is, if no name: of a closed class anywhere, or common
   * where it opens a sentence and has no capital within one.
   */
  ordinary(token: Token, before: Token | undefined): Ordinary {
    const kind = ordinaryWord(token.text);
    if (kind === "closed" || kind === "people") return kind;
    const mayBeName = isWord(before) || this.#capitals.has(token.lower);
    return !mayBeName && (kind !== null || this.common.has(token.lower)) ? "common" : null;
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
