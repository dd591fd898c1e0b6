import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const read = (...blocks: string[]) => readCopy(blocks.join("\n\n")).article;
const crossheads = (...blocks: string[]) =>
  read("Council closes bridge", paragraph, ...blocks).sections.flatMap(
    ({ crosshead }) => crosshead?.text ?? [],
  );

test.each([
  ["By Ana Prado", ["Ana Prado"]],
  ["By ANA PRADO and LI WEN", ["ANA PRADO", "LI WEN"]],
  ["By Ana Prado, Reuters", ["Ana Prado"]],
  ["By ANA PRADO AP Business Writer", ["ANA PRADO"]],
  ["BY ANA PRADO AND JO MCRAE", ["Ana Prado", "Jo McRae"]],
  ["Ana Prado | Northern Press Agency", ["Ana Prado"]],
  ["Ana Prado | ana@echo.example", ["Ana Prado"]],
  ["By the Rev. Ana Prado", ["Rev. Ana Prado"]],
  ["By Ana Prado // Porto Echo", ["Ana Prado"]],
  ["By Ana Prado | ana@echo.example | @anaprado", ["Ana Prado"]],
  ["Exclusive by Ana Prado, Harbour Correspondent", ["Ana Prado"]],
  ["Words: Ana Prado. Pictures: Li Wen", ["Ana Prado"]],
  ["By Our Harbour Correspondent", []],
])("%s is a byline", (line, authors) => {
  expect(read("Council closes bridge", line, paragraph).byline).toMatchObject({
    text: line,
    authors,
  });
});

test.each([
  ["Ana Prado\n\n$\n\nAna Prado is a columnist for the Echo.", ["Ana Prado"]],
  ["Ana Prado\nana@echo.example\n\n$", ["Ana Prado"]],
  ["Ana Prado\n\n$", undefined],
  ["Harbour News | Northern Echo\n\n$", undefined],
])("a name alone is a byline where another line tells: %j", (body, authors) => {
  const text = body.replace("$", () => paragraph);
  expect(read("Council closes bridge", text).byline?.authors).toEqual(authors);
});

test("a line below a byline that says what its authors do is no paragraph", () => {
  const { sections } = read("Council closes bridge", "By Ana Prado", "Staff Writer", paragraph);
  expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
});

test.each(["By the river, nothing moved.", "By Monday"])("%s is none", (line) => {
  expect(read("Council closes bridge", line, paragraph).byline).toBeNull();
});

test.each([
  "– Ice on the road –",
  "- Ice on the road -",
  "— Ice on the road —.",
  "-- Ice on the road --",
  "‒ Ice on the road ‒",
  "―Ice on the road―",
  "−Ice on the road−",
  "_ Ice on the road _",
  "*** Ice on the road ***",
  "*Ice on the road*",
])("%s is a crosshead, without its dashes", (line) => {
  expect(crossheads(line, paragraph)).toEqual(["Ice on the road"]);
});

test.each([
  "Ice on the road",
  "ICE ON THE ROAD",
  "Why is there ice?",
  "“A wall of ice”",
  "‘A wall of ice’",
  "3,000 boats in port",
  "What’s next",
])("%s is a crosshead", (line) => {
  expect(crossheads(line, paragraph)).toEqual([line]);
});

test.each(["– Why is there ice? –", "– “A wall of ice” –"])("so is %s", (line) => {
  expect(crossheads(line, paragraph)).toEqual([line.slice(2, -2)]);
});

test.each([
  "* Ice on the road",
  "1. Ice on the road",
  "The list follows:",
  "Ice.",
  "https://example.org/ice",
  "• Ice on the road",
  "- Ice on the road",
  "a) Ice on the road",
  "Q: Is there ice?",
  "By Ana Prado",
  "ab/cd/ef",
  "___",
  "* * *",
  "ICE",
  "ends",
  "- 2 -",
  "“Ice on the road is coming back to town!”",
])("%s is none", (line) => {
  expect(crossheads(line, paragraph)).toEqual([]);
});

test("a line that is a link heads nothing", () => {
  const copy = (line: string) =>
    `# Council closes bridge\n\n${paragraph}\n\n${line}\n\n${paragraph}`;
  const sections = (line: string) => readCopy(copy(line), { format: "markdown" }).article.sections;
  expect(sections("Ice on the road")).toHaveLength(2);
  expect(sections("[Ice on the road](https://roads.example)")).toHaveLength(1);
});

test("a rule between paragraphs ends no story", () => {
  const { signoff, sections } = read("Council closes bridge", paragraph, "___", paragraph);
  expect(signoff).toBeNull();
  expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(2);
});

test("a first line that is a paragraph with a dateline is no headline", () => {
  expect(read(`PORTO (AP) — ${paragraph}`, paragraph).headline).toBeNull();
});

test.each([
  ["ab/cd/ef", "ab/cd/ef"],
  ["(Reporting by Ana Prado; editing by Li Wen)", "(Reporting by Ana Prado; editing by Li Wen)"],
  ["-- Additional reporting by Ana Prado", "-- Additional reporting by Ana Prado"],
  [`${paragraph} (Editing by Li Wen)`, "(Editing by Li Wen)"],
  ["___\n\nPrado reported from Porto.", "Prado reported from Porto."],
])("%s ends with a sign-off", (end, signoff) => {
  expect(read("Council closes bridge", paragraph, end).signoff?.text).toBe(signoff);
});
