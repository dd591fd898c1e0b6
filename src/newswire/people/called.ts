import type { Source } from "../article.ts";
import { plainName } from "../tokens/first-names.ts";
import { SHORT_TITLES, TITLES } from "./titles.ts";

/**
 * Tests whether a mention has a word of a person’s name or title, or describes the person in words
 * of the copy.
 */
export function isCalled(mention: string, { name, description }: Source): boolean {
  const words = mention.split(/[\s,()]+/u).map(plainName);
  const own = new Set(name.split(" ").map(plainName));
  const called = (description?.split(/\s+/u) ?? []).map((word) => {
    const plain = plainName(word).replace(/\.$/u, "");
    return SHORT_TITLES[plain] ?? plain;
  });
  return (
    words.some((word) => own.has(word) || (TITLES.has(word) && called.includes(word))) ||
    called.includes(words.at(-1) ?? "")
  );
}
