import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Sources of copy as [name, kind]. */
function sources(copy: string) {
  return readCopy(`Depot opens\n\n${copy}`).article.sources.map(({ name, kind }) => [name, kind]);
}

test.each([
  ["Director of the Kelso Trust, Karin Brandt, said: “It is open.”", "Karin Brandt"],
  ["Head of Roads Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Head of Planning at Kelso Council Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Acting U.S. Attorney for the District of Kelso Ivo Lang said: “It is open.”", "Ivo Lang"],
  ["Special Agent in Charge Adam Lang of the Kelso office said: “It is open.”", "Adam Lang"],
  ["KCB Special Agent Adam Lang said: “It is open.”", "Adam Lang"],
  ["Sgt. 1st Class Adam Lang said: “It is open.”", "Adam Lang"],
  ["The Right Honourable Karin Brandt MP said: “It is open.”", "Karin Brandt"],
  ["Mother-of-two Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Vice President of Sales and Marketing Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Chair of Judges Lord Lang of Kelso said: “It is open.”", "Lord Lang of Kelso"],
])("a person behind a post is named without it: %s", (copy, name) => {
  expect(sources(copy)).toEqual([[name, "person"]]);
});

test.each([
  ["A spokesman for Mayor Karin Brandt said: “It is open.”"],
  ["A lawyer for Karin Brandt said: “It is open.”"],
  ["Chief of Staff to Karin Brandt said: “It is open.”"],
  ["Director of the Kelso Trust said: “It is open.”"],
])("a post that nobody is named for is no name: %s", (copy) => {
  expect(sources(copy)).toMatchObject([[expect.any(String), "unnamed"]]);
});

test.each([
  ["Detective Constable Karin Brandt said so. DC Brandt said: “Call us.”"],
  ["Karin Brandt OBE said so. Karin Brandt said: “Call us.”"],
  ["Karin Brandt (Lab, Kelso) said so. Cllr Brandt said: “Call us.”"],
  ["Sen. Karin Brandt, D-Kelso, said so. Karin Brandt (D-Kelso) said: “Call us.”"],
  ["Karin al-Brandt said it was open. Al-Brandt said: “Call us.”"],
])("one person with and without a title is one source: %s", (copy) => {
  expect(sources(copy)).toHaveLength(1);
});
