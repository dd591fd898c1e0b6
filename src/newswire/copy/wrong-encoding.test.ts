import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const doubts = (sentence: string) =>
  readCopy(`Tram returns\n\n${sentence}`).messages.map(({ ruleId }) => ruleId);

test.each([
  "â€œWe waited,â€\u009D said Ida Fenn.",
  "The cafÃ© was full.",
  "=E2=80=9CWe waited,=E2=80=9D said Ida Fenn.",
  "=93We waited,=94 said Ida Fenn.",
  "The tram stays until=\n ten.",
  "\uFFFDWe waited,\uFFFD said Ida Fenn.",
])("copy in another encoding is doubted: %j", (sentence) => {
  expect(doubts(sentence)).toContain("encoding");
});

test.each([
  "“We waited,” said Ida Fenn at the café in São Paulo.",
  "The sum is 2 + 2 = 4, a=b.",
  "See trams.example/?line=12 for more.",
])("other copy is not: %j", (sentence) => {
  expect(doubts(sentence)).not.toContain("encoding");
});
