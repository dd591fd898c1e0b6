import { describe, expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Names of the speakers, quotation by quotation. */
const voices = (...paragraphs: string[]) => {
  const { quotations, sources } = readCopy(
    ["Council closes bridge", ...paragraphs].join("\n\n"),
  ).article;
  return quotations.map(({ source }) => sources.find(({ id }) => id === source)?.name ?? null);
};

describe("he and she", () => {
  test("are of the gender that first names tell", () => {
    const met = "Maria Prado met Peter Lima in Porto.";
    expect(voices(met, "“We had to,” she said.")).toEqual(["Maria Prado"]);
    expect(voices(met, "“We had to,” he said.")).toEqual(["Peter Lima"]);
  });

  test("are of the gender that pronouns told before", () => {
    expect(
      voices(
        "Tsering Dolkar left her office.",
        "Peter Lima came to Porto with Tsering Dolkar.",
        "“We had to,” she said.",
      ),
    ).toEqual(["Tsering Dolkar"]);
  });

  test("are not of the gender of a pronoun that is their verb’s object", () => {
    const asked = "Oyelaran Dolkar asked him whether he had slept.";
    expect(voices("“It rained,” Peter Lima said.", asked, "“We all slept,” she said.").at(-1)).toBe(
      "Oyelaran Dolkar",
    );
  });

  test("are who spoke last rather than who was spoken of", () => {
    expect(voices("Peter Lima said Paul Prado was late.", "“We had to wait,” he said.")).toEqual([
      "Peter Lima",
      "Peter Lima",
    ]);
  });

  test("are who the story turned to since", () => {
    expect(
      voices(
        "“It rained,” Peter Lima said.",
        "Paul Prado came later and looked at the bridge.",
        "“We had to wait,” he said.",
      ),
    ).toEqual(["Peter Lima", "Paul Prado"]);
  });

  test("are nobody’s month, city or people", () => {
    expect(
      voices("Maria Prado came to Sydney in April.", "Norwegians waited.", "“We did,” she said."),
    ).toEqual(["Maria Prado"]);
  });

  test("may be an official without a name", () => {
    expect(
      voices("A harbour official said the bridge was closed.", "“We had to,” he said."),
    ).toEqual(["A harbour official", "A harbour official"]);
  });
});

test("her account, his claim and their own words are the words of her, him and them", () => {
  expect(voices("Maria Prado came.", "Her account said the bridge was “quite closed”.")).toEqual([
    "Maria Prado",
  ]);
});

test("who is whoever stands before it", () => {
  expect(voices("The prize went to Maria Prado, who said the bridge was “quite closed”.")).toEqual([
    "Maria Prado",
  ]);
});
