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

test.each([
  "â€œWe waited at the cafÃ©,â€\u009D said Ida Fenn.",
  "â€œWe waited at the cafÃ©,â€ said Ida Fenn.",
  "Ã¢â‚¬Å“We waited at the cafÃƒÂ©,Ã¢â‚¬Â\u009D said Ida Fenn.",
  "=E2=80=9CWe waited at the caf=C3=A9,=E2=80=\n=9D said Ida Fenn.",
  "=93We waited at=20=\nthe caf=E9,=94 said Ida =\nFenn.",
])("letters in another encoding are mended: %j", (sentence) => {
  const { article, lead } = readCopy(`Tram returns\n\n${sentence}`);
  expect(lead).toBe("“We waited at the café,” said Ida Fenn.");
  expect(article.sources.map(({ name }) => name)).toEqual(["Ida Fenn"]);
});

test("letters that were lost make no source", () => {
  const { sources } = readCopy("Tram returns\n\n\uFFFDWe waited,\uFFFD said Ida Fenn.").article;
  expect(sources.map(({ name }) => name).filter((name) => /\uFFFD/u.test(name))).toEqual([]);
});
