import { expect, test } from "vitest";
import { paragraphsIn } from "./lines.ts";

const read = (text: string, from = 0) =>
  paragraphsIn(text, from).map(({ start, end }) => text.slice(start, end));

test.each([
  ["empty lines part paragraphs", "One.\n\nTwo.", ["One.", "Two."]],
  ["so do empty lines of CRLF copy", "One.\r\n\r\nTwo.\r\n", ["One.", "Two."]],
  ["so do line ends where copy is not wrapped", "One.\nTwo.", ["One.", "Two."]],
  [
    "a byte order mark and indents are no words",
    "\uFEFFOne.\n\n\tTwo.\n   Three.",
    ["One.", "Two.", "Three."],
  ],
  [
    "short lines above a paragraph on one line are no wrapped one",
    "FOR RELEASE\nMay 3, 2027 Contact: Nils Roe, telephone 555-0199\nTram returns to the docks of Kessel\nKESSEL – The tram to the docks will run every hour again, the town said on Monday.",
    [
      "FOR RELEASE",
      "May 3, 2027 Contact: Nils Roe, telephone 555-0199",
      "Tram returns to the docks of Kessel",
      "KESSEL – The tram to the docks will run every hour again, the town said on Monday.",
    ],
  ],
  ["copy of white space has none", " \r\n\t\n\u00A0", []],
])("%s", (_, text, paragraphs) => {
  expect(read(text)).toEqual(paragraphs);
});

const wrapped = [
  "The harbour of the small town was closed early on",
  "Tuesday after a storm had torn loose three of the",
  "boats that lay there, the harbour master told our",
  "paper.",
];

test("hard-wrapped lines are one paragraph", () => {
  expect(read([...wrapped, "", ...wrapped].join("\n"))).toHaveLength(2);
});

test("an indent begins a paragraph of hard-wrapped copy", () => {
  const indented = [`    ${wrapped[0]}`, ...wrapped.slice(1)].join("\n");
  expect(read(`${indented}\n${indented}`)).toHaveLength(2);
});

test("items of a list are lines of their own in hard-wrapped copy", () => {
  const items = ["- The quay is closed until Friday", "- Boats may lie in the lock"];
  expect(read([...wrapped, "", ...items].join("\n"))).toHaveLength(3);
});

test("reading begins at an offset", () => {
  expect(read("---\ntags: []\n---\nOne.\n", 17)).toEqual(["One."]);
});

test.each(["\u2028", "\u2029", "\v", "\u0085", "\r"])("a soft return ends a line: %j", (end) => {
  expect(read(`One.${end}Two.`)).toEqual(["One.", "Two."]);
});

test("a full line goes on where the next begins small", () => {
  const short =
    "Crews of the night tram stayed at home on Monday in what was called\nthe longest strike since the line was built.\n\nTalks go on.";
  expect(read(short)).toHaveLength(2);
});

test.each([
  "Tram returns\nto the docks",
  "The tram returns to the docks on a Monday in May.\niPhones sell",
])("a short line or a full stop does not: %j", (lines) => {
  expect(read(lines)).toHaveLength(2);
});

test("one line that goes on tells that a name may be parted too", () => {
  const short =
    "Crews of the night tram stayed at home on Monday in what was called\nthe longest strike since the line was built, according to Rosa Rita\nQuist, who drives one.\n\nTalks go on.";
  expect(read(short)).toHaveLength(2);
});
