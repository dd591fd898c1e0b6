import { expect, test } from "vitest";
import { z } from "zod";
import { readYaml } from "./yaml.ts";

const read = (text: string) => readYaml({ path: "a.yaml", text, firstLine: 1 }, z.unknown());

test.each([
  [
    "summary: Mill reopens: owner speaks",
    '1:10: not valid YAML: put the words in quotation marks: summary: "Mill reopens: owner speaks"',
  ],
  ["comments:\n\tmode: publish", "2:1: not valid YAML: indent with spaces, not with tabs"],
  [
    "name: A\nname: B",
    "2:1: not valid YAML: this key is here already: write it once, with all its values",
  ],
])("YAML that is none stops with the remedy: %j", (text, message) => {
  expect(() => read(text)).toThrow(`a.yaml:${message}`);
});
