import type { Article } from "../../newswire/article.ts";
import { type Copy, closest, type LabelledDay, type LabelledDays, share } from "./labelled.ts";

type Verdict = "right" | "wrong" | "unresolved";

/** Score of the parser's days against labels; articles are added one by one. */
export class DayScore {
  readonly misses: string[] = [];
  readonly #required = { right: 0, wrong: 0, unresolved: 0 };
  readonly #byPrecision: Record<LabelledDay["precision"], [number, number]> = {
    day: [0, 0],
    month: [0, 0],
    year: [0, 0],
  };
  readonly #optional = { right: 0, wrong: 0, unresolved: 0 };
  #spurious = 0;

  add({ id, days, published }: LabelledDays, { text }: Copy, article: Article): void {
    const around = ({ start, end }: { start: number; end: number }) =>
      `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`;
    const tell = (what: string, words: string, rest: string) =>
      this.misses.push(
        `${what} | ${id} | ${published ?? ""} | ${words.replace(/\s+/gu, " ")} | ${rest}`,
      );
    for (const label of days) {
      const read = closest(label, article.days);
      const verdict = judge(label, read?.date);
      (label.optional ? this.#optional : this.#required)[verdict]++;
      if (!label.optional) {
        const [right, all] = this.#byPrecision[label.precision];
        this.#byPrecision[label.precision] = [right + Number(verdict === "right"), all + 1];
      }
      if (verdict === "wrong" || (verdict === "unresolved" && !label.optional))
        tell(`day ${verdict}`, around(label), `${label.date}, read ${read?.date ?? "nothing"}`);
    }
    for (const day of article.days) {
      if (closest(day, days)) continue;
      this.#spurious++;
      tell("day spurious", around(day), `read ${day.date}`);
    }
  }

  report(): string[] {
    const { right, wrong, unresolved } = this.#required;
    const optional = this.#optional;
    const given = right + wrong + optional.right + optional.wrong + this.#spurious;
    return [
      `days right             ${share(right, right + wrong + unresolved)}`,
      ...Object.entries(this.#byPrecision).map(
        ([precision, [right, all]]) => `  as ${precision.padEnd(19)}${share(right, all)}`,
      ),
      `days wrong             ${wrong}`,
      `days unresolved        ${unresolved}`,
      `optional ones          ${optional.right} right, ${optional.wrong} wrong, ${optional.unresolved} left out`,
      `spurious               ${this.#spurious}`,
      `right of all given     ${share(right + optional.right, given)}`,
    ];
  }
}

/** Verdict on a date; where a careful reader cannot tell, none is right. */
function judge(label: LabelledDay, date: string | undefined): Verdict {
  if (label.date === (date ?? null)) return "right";
  return date ? "wrong" : "unresolved";
}
