import { trait } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, type Word } from "../tokens/words.ts";

/** Plurals for people by what they do, such as "voters", "authorities" and "analysts"; not Reuters. */
const callings = /(?:ities|(?<!reut)ers|ors|ists|ants|ents|ians|women|men)$/;

/** The words of an article, by how it spells them. */
export class Vocabulary {
  /** Words that it has in lower case. */
  readonly common = new Set<string>();
  /** Words, in lower case, that have a capital within a statement. */
  readonly #capitals = new Set<string>();

  constructor(statements: Statement[]) {
    for (const { words } of statements)
      for (const [at, word] of words.entries())
        if (!is(word, trait.capital)) this.common.add(word.lower);
        else if (at > 0) this.#capitals.add(word.lower);
  }

  /** Whether a word with a capital, at the beginning of a statement, is no name. */
  isCalling({ lower }: Word): boolean {
    return callings.test(lower) && !this.#capitals.has(lower);
  }
}
