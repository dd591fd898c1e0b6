import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Quotations of copy, without marks that are nobody's, as [kind, name of source]. */
function read(copy: string) {
  const { quotations, sources } = readCopy(`Lock shut\n\nSnow fell on Wex.\n\n${copy}`).article;
  return quotations
    .filter(({ kind }) => kind !== "scare")
    .map(({ kind, source }) => [kind, sources.find(({ id }) => id === source)?.name ?? null]);
}

test.each([
  "Boatmen are asked to ring the office.",
  "Skippers are reminded to carry lights.",
  "Skippers are urged to carry lights.",
  "Members are reminded that fees are due.",
  "Skippers must note that the lock is shut.",
  "Kindly note that the lock is shut.",
  "The barge was reported missing from the quay.",
  "Ana Prado was questioned by Tom Bell.",
  "The office handles requests to moor overnight.",
  "The office reviews all requests to moor overnight.",
  "This marks the third time that the lock has been shut.",
  "Tom Bell continued the family trade.",
  "The boy feared for his safety.",
  "The keeper thought about the flood.",
  "The lock is known as “The Throat.”",
  "The barge was christened “Old Harriet.”",
  "Tom Bell had a dog that the boatmen called “Admiral.”",
  "The town celebrated “Lock Day.”",
  "Tom Bell supports “Save Our Lock” and its aims.",
  "Tom Bell wrote “The Lock and the River.”",
  "Tom Bell has a boat he named “Slow Joe.”",
])("grammar has nobody’s words here: %s", (copy) => {
  expect(read(copy)).toEqual([]);
});

test.each([
  ["Tom Bell asked boatmen to ring the office.", "indirect", "Tom Bell"],
  ["Tom Bell feared that the lock would burst.", "indirect", "Tom Bell"],
  ["Tom Bell thought the lock would burst.", "indirect", "Tom Bell"],
  ["Tom Bell claims that boats sank.", "indirect", "Tom Bell"],
  ["Tom Bell wrote “the lock is a danger” on a wall.", "mixed", "Tom Bell"],
  ["Tom Bell wrote: “Save Our Lock.”", "direct", "Tom Bell"],
  ["The lock was called “a danger” by Tom Bell.", "mixed", "Tom Bell"],
  ["Tom Bell called the lock “Europe’s oldest danger”.", "mixed", "Tom Bell"],
])("somebody’s words stay: %s", (copy, kind, name) => {
  expect(read(copy)).toEqual([[kind, name]]);
});

test.each([
  ["“Shut again.” — @annasboat, May 3", "@annasboat"],
  ["“It was [sic] shut,” said Tom Bell, adding: “(Sighs) Again.”", "Tom Bell"],
  ["The keeper, Tom Bell, rose. “It is too late for that.”", "Tom Bell"],
  ["Tom Bell’s lawyer read out a letter. “ ‘It was late when he came to me.’ ”", null],
])("whose words stand in marks: %s", (copy, name) => {
  expect(read(copy).at(-1)).toEqual(["direct", name]);
});
