import { expect, test } from "vitest";
import { inUsualCase } from "./usual-case.ts";

test.each([
  ["ANA PRADO", "Ana Prado"],
  ["JEAN McPHEE", "Jean McPhee"],
  ["JEAN MCPHEE", "Jean McPhee"],
  ["J. O’HARA-LIND", "J. O’Hara-Lind"],
  ["Ana de Prado", "Ana de Prado"],
])("%s is written %s", (printed, written) => {
  expect(inUsualCase(printed)).toBe(written);
});
