import type { Draft } from "../speech/quotations.ts";
import type { Statement } from "../tokens/statements.ts";
import type { Word } from "../tokens/words.ts";
import { Cast, type Figure } from "./cast.ts";
import { mentionOf } from "./mentions.ts";
import { gendered } from "./pronouns.ts";
import type { Standing } from "./salience.ts";

/** Something that tells whom the copy speaks of, with what reading it does. */
interface Sign {
  start: number;
  end: number;
  read: () => void;
}

/** Reads statements in order and tells whom their quotations quote. */
class Hearing {
  readonly #cast: Cast;
  /** Whom attributions mean, by the offsets at which they begin. */
  readonly #attributed = new Map<number, Figure | null>();
  readonly #speakers = new Map<Draft, Figure | null>();
  #name = 0;
  #before: Draft | undefined;

  constructor(statements: Statement[]) {
    this.#cast = new Cast(statements);
  }

  speakerOf(draft: Draft): Figure | null {
    return this.#speakers.get(draft) ?? null;
  }

  /** Reads a statement with the drafts of speech that it has. */
  read(number: number, { words }: Statement, drafts: Draft[]): void {
    const signs = [
      ...drafts.flatMap(({ mention }) => this.#attribution(mention, number, words)),
      ...this.#names(number, drafts),
      ...this.#pronouns(number, words),
    ];
    let end = -1;
    for (const sign of signs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (sign.start < end) continue;
      sign.read();
      end = sign.end;
    }
    for (const draft of drafts) this.#voice(draft, number);
  }

  #note(figure: Figure | null, number: number, standing: Standing): void {
    if (figure) this.#cast.salience.mention(figure, number, standing);
  }

  #attribution(mention: Word[] | null, number: number, words: Word[]): Sign[] {
    const [first, last] = [mention?.[0], mention?.at(-1)];
    if (!mention || !first || !last || this.#attributed.has(first.start)) return [];
    const { start } = first;
    this.#attributed.set(start, null);
    const read = () => {
      const place = { offset: start, statement: number, words };
      const figure = this.#cast.resolve(mentionOf(mention), place);
      this.#attributed.set(start, figure);
      if (figure) this.#cast.spoke(figure);
      this.#note(figure, number, "speaker");
    };
    return [{ start, end: last.end, read }];
  }

  #names(number: number, drafts: Draft[]): Sign[] {
    const { names } = this.#cast;
    const reported = drafts.flatMap(({ spans, mention }) =>
      spans.filter(([start]) => start < (mention?.[0]?.start ?? 0)),
    );
    const signs: Sign[] = [];
    for (let name = names[this.#name]; name?.statement === number; name = names[++this.#name]) {
      const { start, end, part } = name;
      const own = name;
      const inside = reported.some(([from, to]) => from <= start && start < to);
      const standing = inside ? "reported" : part;
      signs.push({ start, end, read: () => this.#note(this.#cast.named(own), number, standing) });
    }
    return signs;
  }

  #pronouns(number: number, words: Word[]): Sign[] {
    const signs: Sign[] = [];
    for (const { lower, start, end } of words) {
      const gender = gendered[lower];
      if (!gender) continue;
      const pronoun = gender === "m" ? "he" : "she";
      const standing = lower === pronoun ? "pronoun" : "other";
      const place = { offset: start, statement: number, words };
      const read = () => this.#note(this.#cast.pronoun(pronoun, place), number, standing);
      signs.push({ start, end, read });
    }
    return signs;
  }

  /** A quotation with no attribution is the last speaker's where it follows in the same or the next paragraph. */
  #voice(draft: Draft, number: number): void {
    const before = this.#before;
    this.#before = draft;
    const [first] = draft.mention ?? [];
    if (first) {
      this.#speakers.set(draft, this.#attributed.get(first.start) ?? null);
      return;
    }
    const near =
      before && !draft.cue && draft.statement.paragraph - before.statement.paragraph <= 1;
    const speaker = near ? this.speakerOf(before) : null;
    this.#speakers.set(draft, speaker);
    this.#note(speaker, number, "speaker");
  }
}

/** Whom each draft quotes, or null; drafts of nobody's speech quote nobody. */
export function speakersOf(drafts: Draft[], statements: Statement[]): (Figure | null)[] {
  const hearing = new Hearing(statements);
  const spoken = drafts.filter(({ kind }) => kind !== "scare");
  const byStatement = Map.groupBy(spoken, ({ statement }) => statement);
  for (const [number, statement] of statements.entries())
    hearing.read(number, statement, byStatement.get(statement) ?? []);
  return drafts.map((draft) => hearing.speakerOf(draft));
}
