import { expect, test } from "vitest";
import { spread } from "./spread-pictures.ts";

/** Some items in capitals among others, with those in capitals spread. */
const spreadCapitals = (letters: string) =>
  spread([...letters], (letter) => letter === letter.toUpperCase()).join("");

test.each([
  ["ABCabcdefgh", "AabBcdCefgh"],
  ["abcdefA", "Aabcdef"],
  ["abcABCDE", "AaBbCcDE"],
  ["abc", "abc"],
  ["ABC", "ABC"],
  ["", ""],
])("%s is spread to %s", (letters, expected) => {
  expect(spreadCapitals(letters)).toBe(expected);
});
