import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const read = (...paragraphs: string[]) =>
  readCopy(["Council closes bridge", ...paragraphs].join("\n\n")).article;
const voices = (...paragraphs: string[]) =>
  read(...paragraphs).quotations.map(({ source }) => source);

test("a last name, a pronoun and a title are the person named in full before", () => {
  expect(
    voices(
      "Chancellor Ana Prado came to Porto.",
      "“We had to,” Prado said.",
      "“It rained,” she said.",
      "“It goes on,” the chancellor added.",
    ),
  ).toEqual(["ana-prado", "ana-prado", "ana-prado"]);
  expect(read("Chancellor Ana Prado came.", "“We had to,” Prado said.").sources).toMatchObject([
    { id: "ana-prado", name: "Ana Prado", kind: "person", description: "Chancellor" },
  ]);
});

test("a pronoun passes over people of the other gender", () => {
  expect(voices("Mrs Ana Prado met Mr Li Wen.", "“We had to,” she said.")).toEqual(["ana-prado"]);
});

test("two people with one last name stay two", () => {
  expect(
    voices(
      "Ana Prado and Rui Prado came.",
      "“We had to,” Ana Prado said.",
      "“We did,” said Rui Prado.",
    ),
  ).toEqual(["ana-prado", "rui-prado"]);
});

test("“the official” is the one introduced before", () => {
  expect(
    voices("A harbour official said the bridge was closed.", "“We had to,” the official said."),
  ).toEqual(["a-harbour-official", "a-harbour-official"]);
});

test.each([
  ["Lisbon said the bridge was closed.", "place"],
  ["The Porto Harbour Board said the bridge was closed.", "organisation"],
  ["Two drivers said the bridge was closed.", "unnamed"],
  ["Ana Prado said the bridge was closed.", "person"],
])("kind: %s", (sentence, kind) => {
  expect(read(sentence).sources[0]?.kind).toBe(kind);
});

test("“it” is a body, “they” are several", () => {
  expect(
    voices("The Harbour Board said the bridge was closed.", "It said the road was too."),
  ).toEqual(["harbour-board", "harbour-board"]);
  expect(voices("Two drivers said the bridge was closed.", "They said the road was too.")).toEqual([
    "two-drivers",
    "two-drivers",
  ]);
});

test("what stands in commas after a source describes it", () => {
  expect(read("“We had to,” said Ana Prado, the mayor of Porto.").sources[0]?.description).toBe(
    "the mayor of Porto",
  );
});

test("a pronoun without anybody before it means nobody", () => {
  expect(voices("“We had to,” he said.")).toEqual([null]);
  expect(
    voices("“We had to,” it said.", "“We had to,” they said.", "“We had to,” I said."),
  ).toEqual([null, null, null]);
});
