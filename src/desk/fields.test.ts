import { expect, test } from "vitest";
import { z } from "zod";
import { unknownKey } from "./fields.ts";
import { readYaml } from "./yaml.ts";

const KEYS = ["topics", "name", "published", "timeZone"];
const SCHEMA = z
  .strictObject(Object.fromEntries(KEYS.map((key) => [key, z.string().optional()])), {
    error: unknownKey(KEYS),
  })
  .partial();

const read = (text: string) => () => readYaml({ path: "a.yaml", text, firstLine: 1 }, SCHEMA);

test.each([
  ["topic", "topics"],
  ["topcis", "topics"],
  ["naem", "name"],
  ["Name", "name"],
  ["timezone", "timeZone"],
  ["publish", "published"],
])("the mistake in %s proposes %s", (written, meant) => {
  expect(read(`${written}: x`)).toThrow(
    `a.yaml:1:1: “${written}” is not a key here: write ${meant}, or another of the keys topics, name, published, timeZone`,
  );
});

test.each(["editor", "nom", "to"])(
  "nothing is proposed for %s, which is near no key",
  (written) => {
    expect(read(`${written}: x`)).toThrow(
      `“${written}” is not a key here; the keys are topics, name, published, timeZone`,
    );
  },
);

test("each of several unknown keys is told at its line, with its own proposal", () => {
  expect(read("topic: x\neditor: y\n")).toThrow(
    /:1:1: “topic” is .*: write topics.*\n.*:2:1: “editor” is not a key here; the keys/u,
  );
});

test("a key of several lines is told on one", () => {
  expect(read('"to\\nwn": x\neditor: y\n')).toThrow(/:1:1: “to wn” is .*\n.*:2:1: “editor” is/u);
});
