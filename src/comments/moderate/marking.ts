import { folded } from "../rules/matching.ts";
import { type Html, html } from "../text/html.ts";

/** Marks all occurrences, in a text, of the words that matched a rule. */
export function marked(text: string, words: readonly string[]): Html {
  const { letters, starts } = foldedLetters(text);
  const marks = words
    .map(folded)
    .filter(Boolean)
    .flatMap((sought) => placesOf(sought, letters))
    .map(([from, to]) => [starts[from] ?? 0, starts[to] ?? text.length] as const)
    .sort(([one], [other]) => one - other);
  let end = 0;
  const parts = marks.flatMap(([from, to]) => {
    if (from < end) return [];
    const before = text.slice(end, from);
    end = to;
    return [html`${before}<mark>${text.slice(from, to)}</mark>`];
  });
  return html`${parts}${text.slice(end)}`;
}

/** Words of a comment that a rule found; several links are separated by spaces. */
export function wordsFound(heldRule: string | null, heldWords: string | null): string[] {
  if (!heldWords) return [];
  if (heldRule !== "links") return [heldWords];
  // Links are stored in normalised form, with a slash at the end that may not have been typed.
  return heldWords.split(" ").flatMap((link) => [link, link.replace(/\/$/, "")]);
}

function placesOf(sought: string, letters: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
    places.push([at, at + sought.length]);
  }
  return places;
}

/** A text folded for comparison by rules, and the offset in the text of each of its letters. */
function foldedLetters(text: string): { letters: string; starts: number[] } {
  let letters = "";
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const space = /\s/.test(character);
    const plain = space ? " " : folded(character);
    if (!space || !letters.endsWith(" ")) {
      letters += plain;
      for (let index = 0; index < plain.length; index++) starts.push(at);
    }
    at += character.length;
  }
  return { letters, starts };
}
