import { expect, test } from "vitest";
import { wordsOf } from "./words.ts";

test("words of most texts come first, each once, in the form that most texts have", () => {
  const texts = ["Mayor", "The mayor, the mayor, a mayor", "A mayor spoke to Marl"];
  expect(wordsOf(texts)).toEqual(["mayor", "spoke", "Marl"]);
});

test("words of other scripts and with accents are whole", () => {
  expect(wordsOf(["l’élection au Québec", "حريق في الميناء"])).toEqual([
    "élection",
    "Québec",
    "حريق",
    "الميناء",
  ]);
});

test("words that few texts have are left out where there are too many", () => {
  const letters = "abcdefghij";
  const rare = Array.from({ length: 10_000 }, (_, number) =>
    [...String(number).padStart(4, "0")].map((digit) => letters[Number(digit)]).join(""),
  );
  const words = wordsOf([rare.join(" "), "harbour", "harbour"]);
  expect(words).toHaveLength(10_000);
  expect(words[0]).toBe("harbour");
});
