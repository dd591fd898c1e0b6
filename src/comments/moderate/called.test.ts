import { expect, test } from "vitest";
import { called } from "./called.ts";

test.each([
  ["links", "it contains many links"],
  ["of a later version", "of a later version"],
  ["constructor", "constructor"],
])("“%s” is called “%s”", (key, name) => {
  expect(called({ links: "it contains many links" }, key)).toBe(name);
});
