import { expect, test } from "vitest";
import { cleanComment, cleanName, mistakesIn } from "./submission.ts";

test("puts a name on one line, with single spaces", () => {
  expect(cleanName("  Nour \r\n\t al-\0Din\u00a0")).toBe("Nour al- Din");
});

test("keeps a comment as typed, but for line ends, controls and the empty ends", () => {
  expect(cleanComment("\r\n\r\n  a\r\nb\rc\td\0\u0007\ud800 \r\n ")).toBe("  a\nb\nc\td\ufffd");
});

test.each(["", " \n", "\u3164", "\u200d\u202e", "\u2800".slice(1)])(
  "takes %j, which nobody sees, for nothing",
  (text) => {
    expect(mistakesIn({ name: text, comment: text })).toEqual({
      comment: "Please enter your comment!",
      name: "Please enter your name here",
    });
  },
);

test("allows 80 characters of name and 5,000 of comment, however many bytes they take", () => {
  expect(mistakesIn({ name: "🙂".repeat(80), comment: "🙂".repeat(5_000) })).toEqual({});
  expect(mistakesIn({ name: "a".repeat(81), comment: "a".repeat(5_001) })).toEqual({
    name: "A name has at most 80 characters, this one has 81.",
    comment: "A comment has at most 5000 characters, this one has 5001.",
  });
});
