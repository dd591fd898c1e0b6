import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const speakers = (copy: string) =>
  readCopy(`Depot opens\n\n${copy}`).article.sources.map(({ name }) => name);

test.each([
  ["Karin Brandt, farmer: “It is open.”", ["Karin Brandt"]],
  ["Karin Brandt, councillor for Kelso: “It is open.”", ["Karin Brandt"]],
  ["KELSO: “It is open,” and then the doors closed.", []],
  ["NASA: “It is open.”", ["NASA"]],
])("a label before a colon is whoever it describes, and no place: %s", (copy, names) => {
  expect(speakers(copy)).toEqual(names);
});
