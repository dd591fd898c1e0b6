import { expect, test } from "vitest";
import { statementsIn } from "./statements.ts";

/** The statements of a paragraph. */
const statements = (text: string) =>
  statementsIn([
    {
      node: { type: "paragraph", children: [] },
      isListed: false,
      isSetOff: false,
      text,
      start: 0,
      end: text.length,
    },
  ]).map(({ start, end }) => text.slice(start, end));

test.each([
  "“Is it open?” Ana Prado asked.",
  "“It is shut.” Ana Prado said.",
  "“It is shut”. Ana Prado added.",
  "“It is shut.” Ana Prado told the Porto Times.",
  "“It is shut.” Ana Prado, a farmer, said on Monday.",
  "“It is shut.” Ana Prado said with a smile.",
  "“It is shut.” Ana Prado said as she left.",
  "“It is shut.” Said Ana Prado.",
])("a sentence that only says who spoke belongs to the quotation: %s", (text) => {
  expect(statements(text)).toEqual([text]);
});

test.each([
  "“It is shut.” Ana Prado said that she was sorry.",
  "“It is shut.” Ana Prado said the lock was old.",
  "“It is shut.” Ana Prado said on Monday the lock was old.",
  "“It is shut.” Ana Prado said: “It is old.”",
  "“It is shut.” Ana Prado left.",
  "The sign said “shut”. Ana Prado said.",
])("a sentence that says more stands alone: %s", (text) => {
  expect(statements(text)).toHaveLength(2);
});
