import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Names of the sources of copy, except unnamed ones. */
function named(copy: string) {
  const { sources } = readCopy(`Fair opens\n\n${copy}`).article;
  return sources.filter(({ kind }) => kind !== "unnamed").map(({ name }) => name);
}

test.each([
  "Tickets say that doors open at six.",
  "Posters show that the fair is free.",
  "Nothing said that the road was shut.",
  "Everything suggests that the road is shut.",
  "Whoever said that the road was shut was wrong.",
  "Anyone who says that the road is shut is wrong.",
  "For details see the board by the gate.",
  "For bookings call the office on weekdays.",
  "Planning permission was granted in May for the tent.",
  "Tip: “Bring a coat.”",
  "Verdict: “A fine fair.”",
  "Read more: “A fine fair.”",
  "KELSO: “Any more bids?” – and then the hammer fell.",
])("nobody is named as the source of: %s", (copy) => {
  expect(named(copy)).toEqual([]);
});

test.each([
  ["• Karin Brandt, baker: “We sold out.”", "Karin Brandt"],
  ["Karin Brandt won. Brandt: “We sold out.”", "Karin Brandt"],
  ["Karin Brandt won.\n\nBRANDT: “We sold out.”", "Karin Brandt"],
  ["Planning to stay, Karin Brandt said: “We sold out.”", "Karin Brandt"],
])("somebody is named as the source of: %s", (copy, name) => {
  expect(named(copy)).toEqual([name]);
});
