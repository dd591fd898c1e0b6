import type { Doubt } from "../desk/doubts.ts";
import { HARMS, type Harm } from "../desk/rules.ts";

/** Harms that make the command fail, by strictness. */
const FAILING = {
  lenient: [],
  strict: ["fault"],
  names: ["fault", "name"],
} as const satisfies Record<string, readonly Harm[]>;

/** Strictness in reading copy. */
type Strictness = keyof typeof FAILING;

/** Tests whether doubts with these harms make the command fail. */
export const fails = (harms: readonly Harm[], strictness: Strictness): boolean =>
  harms.some((harm) => (FAILING[strictness] as readonly Harm[]).includes(harm));

const COUNTED: Readonly<Record<Harm, (count: number) => string>> = {
  fault: (count) => `${count} wrong or missing in public`,
  name: (count) => `${count} uncertain ${count === 1 ? "name" : "names"}`,
  day: (count) => `${count} ${count === 1 ? "day" : "days"} without a date`,
  form: (count) => `${count} ${count === 1 ? "mark or line" : "marks or lines"} to check`,
  note: (count) => `${count} ${count === 1 ? "note" : "notes"} to editors`,
};

/**
 * Counts doubts by harm, in one line; empty where there is none.
 *
 * @example "2 uncertain names, 1 day without a date"
 */
export function tally(harms: readonly Harm[]): string {
  const counts = HARMS.map((harm) => [harm, harms.filter((each) => each === harm).length] as const);
  return counts.flatMap(([harm, count]) => (count > 0 ? COUNTED[harm](count) : [])).join(", ");
}

/** Harms of doubts. */
export const harmsOf = (doubts: readonly Pick<Doubt, "harm">[]): Harm[] =>
  doubts.map(({ harm }) => harm);
