import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Quotations of copy as [kind, words, name of source]. */
function read(copy: string) {
  const text = `Mill reopens\n\n${copy}`;
  const { quotations, sources } = readCopy(text).article;
  return quotations.map(({ kind, spans, source }) => [
    kind,
    spans.map(([start, end]) => text.slice(start, end)).join(" + "),
    sources.find(({ id }) => id === source)?.name ?? null,
  ]);
}

test.each([
  ["Edward “Ned” Moss", "double marks"],
  ['Edward "Ned" Moss', "straight marks"],
  ["Edward ‘Ned’ Moss", "single marks"],
  ["Edward 'Ned' Moss", "straight single marks"],
  ["Edward (Ned) Moss", "brackets"],
  ["Edward “Ned” P. Moss", "marks before an initial"],
  ["Edward P. “Ned” Moss", "marks behind an initial"],
  ["Edward “Ned the Bread” Moss", "marks around several words"],
])("a nickname in %s is part of the name: %s", (name) => {
  expect(read(`${name} said the mill was safe. “It is safe,” ${name} said.`)).toEqual([
    ["indirect", "the mill was safe", name],
    ["direct", "“It is safe,”", name],
  ]);
});

test("one who is called by first name, nickname or last name is one source", () => {
  const copy =
    "Edward “Ned” Moss said so at noon. “Yes,” Ned Moss said. “No,” Moss said. “Now,” Ned said.";
  expect(new Set(read(copy).map(([, , name]) => name))).toEqual(new Set(["Edward “Ned” Moss"]));
});

test.each([
  ["Edward Moss said “Never” again.", ["mixed", "“Never” again", "Edward Moss"]],
  ["Edward Moss (Green) said the mill was safe.", ["indirect", "the mill was safe", "Edward Moss"]],
  ["Edward Moss called it “Ned’s Folly” Monday.", ["direct", "“Ned’s Folly”", "Edward Moss"]],
])("words in marks behind a name are no nickname: %s", (copy, quotation) => {
  expect(read(copy)).toEqual([quotation]);
});
