import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";

test("searched words stand apart from those around them", () => {
  expect(excerptOf("The <mark>harbour</mark> is <mark>open</mark>.")).toEqual([
    { text: "The ", isFound: false },
    { text: "harbour", isFound: true },
    { text: " is ", isFound: false },
    { text: "open", isFound: true },
    { text: ".", isFound: false },
  ]);
});

test("whatever else looks like markup is words", () => {
  expect(excerptOf("<img src=x onerror=alert(1)> &lt;b&gt; R&amp;D")).toEqual([
    { text: "<img src=x onerror=alert(1)> <b> R&D", isFound: false },
  ]);
});
