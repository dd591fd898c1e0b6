import fc from "fast-check";
import { STINGS } from "../harmless.ts";

/** Texts that have broken stores, parsers and renderers. */
const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(
    "",
    "\0",
    "\ud800",
    "\u202e\u2066",
    "\u3164\u200d",
    "> ".repeat(2_000),
    "- ".repeat(2_000),
    "*a ".repeat(1_000) + "b*".repeat(900),
    "[*a](https://e.example ".repeat(200),
    "*_".repeat(2_400),
    "a".repeat(5_001),
  ),
);

export const sting = fc.constantFrom(...STINGS);
/** Text as readers type it, or hostile text. */
export const words = fc.oneof(
  { weight: 3, arbitrary: sting },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 2, arbitrary: hostileText },
);

/** Mostly the given text; else that with a letter removed, added or changed, or other text. */
export function spoiled(good: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 1, arbitrary: good.map((text) => text.slice(1)) },
    { weight: 1, arbitrary: good.map((text) => `${text}A`) },
    { weight: 1, arbitrary: fc.constantFrom("", "0", "-1", "1e9", "NaN", "__proto__", "../../x") },
    { weight: 1, arbitrary: words },
  );
}

/** Mostly an empty text. */
export function seldom(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant("") }, { weight: 1, arbitrary: text });
}

/** Id of an existing comment, or not. */
export const id = spoiled(fc.integer({ min: 1, max: 400 }).map(String));
