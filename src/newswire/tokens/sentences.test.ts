import { expect, test } from "vitest";
import { sentencesIn } from "./sentences.ts";

test.each([
  ["It rained. The bridge closed.", 2],
  ["Gov. Ana Prado met Sen. Li Wen.", 1],
  ["The U.S. Senate met at 9 a.m. on Monday.", 1],
  ["J. R. Prado came. He left.", 2],
  ["“It rained.” The bridge closed.", 2],
  ["“Why?” she asked.", 1],
  ["Prado (D-Mass.) voted no. 3 others left!", 2],
  ["It works for Prado Inc. The firm", 2],
  ["No stop at all", 1],
  ["", 0],
])("%s", (text, count) => {
  const sentences = sentencesIn(text, 7);
  expect(sentences).toHaveLength(count);
  if (count) expect(sentences.at(-1)?.end).toBe(7 + text.length);
});
