import type { Gender } from "../tokens/first-names.ts";

/** What a mention is to its clause, and how much that draws a later pronoun to it. */
const weights = { speaker: 4, subject: 2.5, pronoun: 3, other: 1, owner: 0.8, reported: 0.3 };

export type Standing = keyof typeof weights;

/** Of each statement further back so much less is remembered. */
const fading = 0.2;
/** Statements further back than this are forgotten, as are mentions beyond so many. */
const reach = 12;
const mentions = 60;

interface Trace<Figure> {
  figure: Figure;
  statement: number;
  standing: Standing;
}

/** Who is on the reader's mind: everyone mentioned lately, the more the nearer. */
export class Salience<Figure extends object> {
  readonly #traces: Trace<Figure>[] = [];

  mention(figure: Figure, statement: number, standing: Standing): void {
    this.#traces.push({ figure, statement, standing });
  }

  /** Whoever of those that agrees is most on the reader's mind at a statement, or null. */
  foremost(statement: number, agrees: (figure: Figure) => number): Figure | null {
    const sums = new Map<Figure, number>();
    for (const trace of this.#traces.slice(-mentions)) {
      const distance = statement - trace.statement;
      if (distance > reach) continue;
      const { figure } = trace;
      sums.set(figure, (sums.get(figure) ?? 0) + weights[trace.standing] * fading ** distance);
    }
    let [best, most]: [Figure | null, number] = [null, 0];
    for (const [figure, sum] of sums) {
      const weight = sum * agrees(figure);
      if (weight >= most && weight > 0) [best, most] = [figure, weight];
    }
    return best;
  }

  /** Whoever was mentioned last of those that agrees, or null. */
  latest(fits: (figure: Figure) => boolean): Figure | null {
    return this.#traces.slice(-mentions).findLast(({ figure }) => fits(figure))?.figure ?? null;
  }
}

/** How well a person of one gender, or of none that is known, goes with a pronoun of another. */
export function agreement(own: Gender | null, asked: Gender): number {
  return own === asked ? 1 : own === null ? (asked === "m" ? 0.7 : 0.45) : 0;
}
