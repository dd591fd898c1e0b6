import { expect, test } from "vitest";
import { readCopy } from "./read-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const doubts = (copy: string, published = "2024-03-13") =>
  readCopy(copy, { published }).messages.map(
    ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
  );

test.each([
  ["Ice\n\n“We had to,” he said.", "3:1 quotation-source"],
  ["Ice\n\nRosa Lindqvist said “we had to.", "3:21 quotation-mark"],
  ["Ice\n\nWe had to,” said Rosa Lindqvist.", "3:11 quotation-mark"],
  ["Ice\n\n“We had to,“ said Rosa Lindqvist.", "3:1 quotation-mark"],
  [`Ice\n\n${paragraph}\n\nA line of it\n\nSnow.`, "5:1 crosshead"],
  [`Ice\n\n${paragraph}\n\nPorto 3, Lisbon 2`, "5:1 table"],
  [`PORTO, March 12 (AP) — ${paragraph}\n\n${paragraph}`, "1:1 headline"],
  [`Ice\n\nPORTO, March 20 (AP) — ${paragraph}`, "3:1 dateline"],
  [`Ice\n\nPORTO, March 1 (AP) — ${paragraph}`, "3:1 dateline"],
  [`<nitf><p>${paragraph}</p><p>${paragraph}</p></nitf>`, "1:1 markup"],
  [`Ice\n\n${`${paragraph}\n\n`.repeat(4000)}`, "6319:1 unread"],
])("%.60j raises one doubt: %s", (copy, doubt) => {
  expect(doubts(copy)).toEqual([doubt]);
});

test.each(["", " \n", "***", "<html><body><div id=app></div></body></html>"])(
  "copy of which nothing is left is doubted: %j",
  (copy) => {
    expect(doubts(copy)).toEqual(["1:1 empty"]);
  },
);

test.each([
  '{"headline": "Ice"}',
  '{\n  "title": "Ice",\n  "body_xhtml": "<p>It closed.</p>"\n}',
  '[{"uri": "urn:ice", "body_text": "It closed."}]',
])("JSON is doubted, and nothing of it is a story: %s", (copy) => {
  expect(doubts(copy)).toEqual(["1:1 empty", "1:1 markup"]);
  expect(readCopy(copy).article).toMatchObject({ headline: null, sections: [] });
});

test("a weekday needs a date of publication", () => {
  expect(doubts("Ice\n\nIt closed on Monday.", "")).toEqual(["3:14 day"]);
});

test("an item of a list in Markdown or HTML is no line in doubt", () => {
  const said = { published: "2024-03-13" };
  const markdown = `# Ice\n\n${paragraph}\n\n- Cakes\n- A brass band\n`;
  const html = `<h1>Ice</h1><p>${paragraph}</p><ul><li>Cakes</li><li>A brass band</li></ul>`;
  expect(readCopy(markdown, { ...said, format: "markdown" }).messages).toEqual([]);
  expect(readCopy(html, { ...said, format: "html" }).messages).toEqual([]);
});

test("copy that is as it should be raises none", () => {
  const copy = `Ice\n\nPORTO, March 12 (AP) — ${paragraph}\n\n‘We had to,’ said Rosa Lindqvist on Monday.`;
  expect(doubts(copy)).toEqual([]);
});

test("doubts are told in the order of the copy, and no more than two hundred", () => {
  const copy = `Ice\n\n${"“We had to.\n\n\nSnow fell on <b>it</b> for days.\n\n".repeat(300)}`;
  const { messages } = readCopy(copy);
  const lines = messages.map(({ line }) => line ?? 0);
  expect(lines).toHaveLength(200);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
