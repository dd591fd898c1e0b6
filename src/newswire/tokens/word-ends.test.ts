import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsOf } from "./characters.ts";
import { wordEnd } from "./word-ends.ts";

function displayText(text: string): string[] {
  const words: string[] = [];
  const units = unitsOf(text);
  let at = 0;
  while (at < text.length) {
    const end = wordEnd(units, at, text.length);
    if (text.slice(at, end).trim()) words.push(text.slice(at, end));
    at = end;
  }
  return words;
}

test.each([
  ["A cost-of-living rise, 5,000 of them.", "A cost-of-living rise , 5,000 of them ."],
  ["The voters’ will isn’t $5.50 at 10:30", "The voters’ will isn’t $5.50 at 10:30"],
  ["The Seafarers’ Union is Porto’ Union", "The Seafarers’ Union is Porto ’ Union"],
  ["Mr. Prado, of Ice Co., left (late)...", "Mr . Prado , of Ice Co. , left ( late ) ..."],
  ["Dave ’Arris, Mr 'Opkins: 'They' ’60s", "Dave ’Arris , Mr 'Opkins : ' They ' ’ 60s"],
  ["Jan ’t Hart and Ina 't Hart isn’t", "Jan ’t Hart and Ina 't Hart isn’t"],
  ["São Tomé -- 45% 😀 日本", "São Tomé -- 45% 😀 日本"],
])("%s", (text, words) => {
  expect(displayText(text).join(" ")).toBe(words);
});

/** A word, a run of stops or hyphens, or one character, as a regular expression. */
const pattern =
  /(?:(?:(?<!\S)’|(?<=[\p{L}\p{M}\p{N}]\s)')(?=\p{Lu}\p{Ll}|t\s\p{Lu}))?[\p{L}\p{M}\p{N}$£€@#%][\p{L}\p{M}\p{N}%]*(?:[-'’.&/,:@_](?=[\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}%]+)*(?:\.(?=\s*[,a-z(])|[’'](?=\s\p{Ll}|(?<=s.)\s[\p{L}\p{M}\p{N}]))?|\.{2,}|-{2,}|\S/gu;

test("any text falls into the words that a regular expression finds", () => {
  const piece = fc.constantFrom(..."asTtÉ5日😀\u0301\ud83d $%@.,-'’&/:_(“”\u00A0");
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 30 }), (text) => {
      expect(displayText(text)).toEqual(text.match(pattern) ?? []);
    }),
    { numRuns: 2000 },
  );
});
