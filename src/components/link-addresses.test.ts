import type { Root } from "hast";
import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { linkAddresses } from "./link-addresses.ts";

const linked = (words: string) => {
  const tree: Root = {
    type: "root",
    children: [
      { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: words }] },
    ],
  };
  linkAddresses(tree);
  linkAddresses(tree);
  return htmlOf(tree);
};

test.each([
  [
    "See https://wire.example/a?b=1, or not.",
    '<p>See <a href="https://wire.example/a?b=1">https://wire.example/a?b=1</a>, or not.</p>',
  ],
  [
    "(http://wire.example/x) and https://wire.example.",
    '<p>(<a href="http://wire.example/x">http://wire.example/x</a>) and <a href="https://wire.example">https://wire.example</a>.</p>',
  ],
  ["No program reads https://[gates/x here", "<p>No program reads https://[gates/x here</p>"],
  ["No javascript:alert(1) here", "<p>No javascript:alert(1) here</p>"],
])("addresses of the web become links, once, without the mark behind them: %s", (words, html) => {
  expect(linked(words)).toBe(html);
});
