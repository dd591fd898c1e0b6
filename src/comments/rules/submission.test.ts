import { expect, test } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { cleanComment, cleanName, mistakesIn } from "./submission.ts";

const messages = messagesIn("en").discussion;

test("puts a name on one line, with single spaces", () => {
  expect(cleanName("  Nour \r\n\t al-\0Din\u00a0")).toBe("Nour al- Din");
});

test("keeps a comment as typed, but for line ends, controls and the empty ends", () => {
  expect(cleanComment("\r\n\r\n  a\r\nb\rc\td\0\u0007\ud800 \r\n ")).toBe("  a\nb\nc\td\ufffd");
});

test("drops what no page of HTML may hold", () => {
  const text = "a\ufffe\uffff\ufdd0\u{1ffff}\u0085b";
  expect([cleanComment(text), cleanName(`a\ufdd0\u{10fffe}b`)]).toEqual(["ab", "ab"]);
});

test("leaves at most eight marks on a letter", () => {
  const stacked = `Z${"\u0301".repeat(2_500)}a\u0301`;
  const kept = `Z${"\u0301".repeat(8)}a\u0301`;
  expect(cleanComment(stacked)).toBe(kept);
  expect(cleanName(stacked)).toBe(kept);
  const joined = `Z${"\u0301\u200d".repeat(2_500)}`;
  expect(cleanComment(joined)).toMatch(/^Z(?:\u0301\u200d){7}\u0301\u200d$/u);
});

test.each([" ", "\n", "\t", "\r\n", "\u00a0", "\u0301\u200d"])(
  "is done with 60,000 of %j amid a comment before anybody waits",
  (blank) => {
    expect(cleanComment(`a${blank.repeat(60_000)}b`)).toMatch(/^a.*b$/su);
  },
);

test.each(["", " \n", "\u3164", "\u2800"])("takes %j, which nobody sees, for nothing", (text) => {
  expect(mistakesIn({ name: text, comment: text }, messages)).toEqual({
    comment: "Please enter your comment!",
    name: "Please enter your name here",
  });
});

test.each([">", "-", "- >", "```\n```", "&nbsp;", "&#x2800;", "[](javascript:a)"])(
  "takes %j, of which nothing is shown, for no comment",
  (comment) => {
    expect(mistakesIn({ name: "Nour", comment }, messages)).toEqual({
      comment: "Please enter your comment!",
    });
  },
);

test.each(["&lt;", "<", "[](https://e.example)"])("takes %j, which is shown", (comment) => {
  expect(mistakesIn({ name: "Nour", comment }, messages)).toEqual({});
});

test("allows 80 characters of name and 5,000 of comment, counted as the fields count them", () => {
  expect(mistakesIn({ name: "🙂".repeat(40), comment: "ع".repeat(5_000) }, messages)).toEqual({});
  expect(mistakesIn({ name: "🙂".repeat(41), comment: "a".repeat(5_001) }, messages)).toEqual({
    name: "A name has at most 80 characters, this one has 82.",
    comment: "A comment has at most 5000 characters, this one has 5001.",
  });
});
