import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { surroundingsOf } from "./surroundings.ts";

const STORY = filed(
  "2026-03-01-gates.txt",
  `Gates open

MARLOW (NWA) - The gates were shut. They opened at noon.

“We are open,” said Mayor Edith Marl, who had waited. She smiled.

“It is late,” she said. “We are tired.”

“Nobody asked us.”

Bo Brand said the board had “no idea at all of it”, and left.

- Evening -

“It is quiet,” he said.
`,
);

const around = (words: string) => {
  const quote = STORY.data.quotes.find(({ parts }) => parts[0]?.startsWith(words));
  return quote && surroundingsOf(STORY.data, quote);
};

test.each([
  ["We are open", "They opened at noon.", "said Mayor Edith Marl, who had waited."],
  ["It is late", "She smiled.", "“Nobody asked us.”"],
  [
    "Nobody asked",
    "“We are tired.”",
    "Bo Brand said the board had “no idea at all of it”, and left.",
  ],
  ["no idea", "Bo Brand said the board had", "and left."],
  ["It is quiet", "", "he said."],
])("what stands around “%s” is told", (words, before, after) => {
  expect(around(words)).toEqual({ before, after });
});

test("a dateline is no part of the sentence behind it", () => {
  const { data } = filed(
    "2026-03-01-rain.txt",
    "Rain\n\nMARLOW (NWA) - It rained. “Wet,” said Bo Brand.\n",
  );
  const [quote] = data.quotes;
  expect(quote && surroundingsOf(data, quote).before).toBe("It rained.");
});

test("nothing stands around a quotation that is not in the text", () => {
  expect(surroundingsOf(STORY.data, { id: "q-none" })).toEqual({ before: "", after: "" });
});
