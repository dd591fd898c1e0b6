import { describe, expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const read = (...paragraphs: string[]) =>
  readCopy(["Council closes bridge", ...paragraphs].join("\n\n")).article;
/** Names of the speakers, quotation by quotation. */
const voices = (...paragraphs: string[]) => {
  const { quotations, sources } = read(...paragraphs);
  return quotations.map(({ source }) => sources.find(({ id }) => id === source)?.name ?? null);
};

describe("a name", () => {
  test.each([
    ["Ana Prado", "Ana Prado said the bridge was closed.", "Prado said the road was open."],
    ["Ahmad al-Masri", "Ahmad al-Masri said the bridge was closed.", "Masri said he knew."],
    ["Lieke van der Berg", "Lieke van der Berg said it was late.", "Van der Berg said she knew."],
    ["Marie Le Goff", "Marie Le Goff said the bridge was closed.", "Le Goff said she knew."],
    ["Ana Prado Jr.", "Ana Prado Jr. said the bridge was closed.", "Prado said she knew."],
    ["R.K. Lowell", "R.K. Lowell said the bridge was closed.", "Lowell said he knew."],
    ["Seán O’Brady", "Seán O’Brady said the bridge was closed.", "O'Brady said he knew."],
    ["Xu Jintao", "President Xu Jintao said the bridge was closed.", "Xu said he knew."],
    ["Ana Lima Prado", "Ana Prado said the bridge was closed.", "Ana Lima Prado said she knew."],
  ])("%s is one person, in full or in short", (name, ...paragraphs) => {
    expect(voices(...paragraphs)).toEqual([name, name]);
  });

  test("has no title in it, in short or in full", () => {
    for (const title of [
      "Sen.",
      "Former mayor",
      "Pollster",
      "Harbour Board chairman",
      "Portuguese",
    ])
      expect(voices(`${title} Ana Prado said the bridge was closed.`)).toEqual(["Ana Prado"]);
  });

  test("does not take in the place where its bearer is from", () => {
    expect(voices("“We had to,” said Sen. Ana Prado of Texas.")).toEqual(["Ana Prado"]);
  });

  test("may be a city’s too", () => {
    expect(voices("Ana Porto came from Paris.", "Porto said the bridge was closed.").at(-1)).toBe(
      "Ana Porto",
    );
    const { sources } = read("Lena Paris came to work.", "“We had to,” Paris said.");
    expect(sources).toMatchObject([{ name: "Lena Paris", kind: "person" }]);
  });

  test("is no body that is called after it", () => {
    const { sources } = read("Ana Prado came.", "The Prado Foundation said the bridge was closed.");
    expect(sources).toMatchObject([{ name: "Prado Foundation", kind: "organisation" }]);
  });

  test("is not the first word of a sentence", () => {
    expect(voices("Opening late on Monday, Ana Prado said the bridge was closed.")).toEqual([
      "Ana Prado",
    ]);
    expect(voices("Ana Prado came.", "In April, she said, the bridge was closed.")).toEqual([
      "Ana Prado",
    ]);
  });

  test("belongs to each of two people who speak with one voice", () => {
    const { sources } = read("Ana Prado and Rui Lima said the bridge was closed.");
    expect(sources).toMatchObject([{ name: "Ana Prado and Rui Lima", kind: "person" }]);
  });

  test("behind a spokesman is the spokesman’s", () => {
    expect(voices("Prado’s spokesman, Rui Lima, said the bridge was closed.")).toEqual([
      "Rui Lima",
    ]);
    expect(voices("The minister, Ana Prado, said the bridge was closed.")).toEqual(["Ana Prado"]);
    expect(voices("Ana Prado, a spokeswoman for the ministry, said it was closed.")).toEqual([
      "Ana Prado",
    ]);
  });
});

describe("two people of one last name", () => {
  const couple = ["Marta Sandoval and Julio Sandoval came to Porto."];

  test("are told apart by first name", () => {
    expect(
      voices(...couple, "“We had to,” Marta Sandoval said.", "“We did,” said Julio Sandoval."),
    ).toEqual(["Marta Sandoval", "Julio Sandoval"]);
  });

  test("are told apart by form of address", () => {
    expect(
      voices(...couple, "“We had to,” Mr. Sandoval said.", "“We did,” said Mrs. Sandoval."),
    ).toEqual(["Julio Sandoval", "Marta Sandoval"]);
  });

  test("are told apart by pronoun", () => {
    expect(voices(...couple, "“We had to,” she said.", "“We did,” he said.")).toEqual([
      "Marta Sandoval",
      "Julio Sandoval",
    ]);
  });

  test("share it so that it alone means the one whom the story calls by it", () => {
    expect(
      voices(
        "Marta Sandoval came to Porto.",
        "Sandoval worked there in the years of President Julio Sandoval.",
        "The bridge was built by others at that time.",
        "“We had to,” Sandoval said.",
      ),
    ).toEqual(["Marta Sandoval"]);
  });
});

test("a description is the title, or what stands in commas", () => {
  expect(read("Chancellor Ana Prado said the bridge was closed.").sources[0]?.description).toBe(
    "Chancellor",
  );
  expect(
    read("Ana Prado, the mayor of Porto, came.", "Prado said it was closed.").sources[0],
  ).toMatchObject({ description: "the mayor of Porto" });
});
