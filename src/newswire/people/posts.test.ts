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
  ["Kelso Foods President and CEO Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Neighbour Kelso Brandt said: “It is open.”", "Kelso Brandt"],
  ["Teammate Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Sir Hugo Brandt came.\n\nSir Hugo said: “It is open.”", "Hugo Brandt"],
  ["Chair of Judges Lord Lang of Kelso said: “It is open.”", "Lord Lang of Kelso"],
])("a person behind a post is named without it: %s", (copy, name) => {
  expect(sources(copy)).toEqual([[name, "person"]]);
});

test.each([
  ["Director of Brent Foods, Ousmane Diallo, said: “It is open.”", "Ousmane Diallo"],
  ["Leader of the Council Councillor Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Miss Karin Brandt said: “It is open.”", "Karin Brandt"],
  ["Baroness Brandt of Upper Kelso said: “It is open.”", "Baroness Brandt of Upper Kelso"],
])("whoever has a post, a rank or a seat is named in full: %s", (copy, name) => {
  expect(sources(copy)).toEqual([[name, "person"]]);
});

test("peers of one name with two seats are two", () => {
  expect(
    sources(
      "Lord Lang of Kelso said yes. Lord Lang of Brent said: “It is not.” Lord Lang of Kelso said: “It is.”",
    ),
  ).toEqual([
    ["Lord Lang of Brent", "person"],
    ["Lord Lang of Kelso", "person"],
  ]);
});

test("a post before its holder is what describes the holder", () => {
  const { sources } = readCopy(
    "Depot opens\n\nHead of Roads at Kelso Council Karin Brandt said: “It is open.” The head of roads said it was late.",
  ).article;
  expect(sources).toMatchObject([
    { name: "Karin Brandt", description: "Head of Roads at Kelso Council" },
  ]);
});

test("a title with a seat of its own is nobody named before", () => {
  expect(
    sources("Karin Brandt said it was open. The Earl of Brent said: “It is late.”"),
  ).toMatchObject([
    ["Karin Brandt", "person"],
    ["Earl of Brent", "unnamed"],
  ]);
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
  ["Lin Weiming said so. Mr. Lin said: “Call us.”"],
  ["Karin al-Brandt said it was open. Al-Brandt said: “Call us.”"],
])("one person with and without a title is one source: %s", (copy) => {
  expect(sources(copy)).toHaveLength(1);
});
