import { trait } from "./lexicon.ts";
import type { Draft } from "./quotations.ts";
import { conditions } from "./speakers.ts";
import { is } from "./words.ts";

/** A description in commas has at most this many words. */
const longest = 14;

/** What the words beside an attribution say of its source: "a Britain-based monitor", "speaking on condition of anonymity". */
export function descriptionOf({ mention, statement: { words } }: Draft): string | null {
  const last = mention?.at(-1);
  if (!last) return null;
  const from = words.indexOf(last) + 1;
  const rest = words.slice(from, from + 40);
  const condition = conditions.exec(
    rest.map(({ text, stretch }) => (stretch ? "“”" : text)).join(" "),
  )?.[0];
  if (condition) return condition;
  const opens = rest[0]?.text === "," && is(rest[1], trait.determiner);
  const end = opens ? rest.findIndex((word, at) => at > 1 && /^[,.;]$/.test(word.text)) : -1;
  if (end < 0 || end > longest + 1) return null;
  return rest
    .slice(1, end)
    .map(({ text }) => text)
    .join(" ");
}
