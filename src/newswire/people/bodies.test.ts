import { describe, expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const read = (...paragraphs: string[]) =>
  readCopy(["Council closes bridge", ...paragraphs].join("\n\n")).article;
/** Names of the speakers, quotation by quotation. */
const voices = (...paragraphs: string[]) => {
  const { quotations, sources } = read(...paragraphs);
  return quotations.map(({ source }) => sources.find(({ id }) => id === source)?.name ?? null);
};

describe("a body", () => {
  test.each([
    ["Harbour Workers Union", "HWU"],
    ["Porto Observatory for River Ports", "PORP"],
  ])("%s goes by its initials, %s", (name, initials) => {
    expect(
      voices(`The ${name} (${initials}) met on Monday.`, `The ${initials} said it was closed.`),
    ).toEqual([name]);
    expect(voices(`The ${name} met on Monday.`, `The ${initials} said it was closed.`)).toEqual([
      name,
    ]);
  });

  test("goes by the last part of its name", () => {
    expect(
      voices("The Bank of Porto met on Monday.", "The Bank said the bridge was closed."),
    ).toEqual(["Bank of Porto"]);
  });

  test.each([
    ["The Seafarers’ Union has described the bridge as “a scandal”.", "Seafarers’ Union"],
    ["The Seafarers' Union said the bridge was closed.", "Seafarers' Union"],
    ["“We had to,” the Ferry Owners’ Association said.", "Ferry Owners’ Association"],
  ])("whose members own it is named in full: %s", (sentence, name) => {
    expect(voices(sentence)).toEqual([name]);
  });

  test.each(["agency", "group", "company"])("is “the %s” once it has spoken", (noun) => {
    expect(
      voices("Portolink Holdings said the bridge was closed.", `The ${noun} said it was sorry.`),
    ).toEqual(["Portolink Holdings", "Portolink Holdings"]);
  });
});

test.each([
  ["the court", "Seafarers Union"],
  ["the transport ministry", "Finance Ministry"],
  ["the newspaper", "Harbour Union"],
])("“%s” is not a body whose name says something else, such as the %s", (description, name) => {
  const [first, second] = voices(
    `The ${name} said the bridge was closed.`,
    `${description.replace(/^t/u, "T")} said it was sorry.`,
  );
  expect(first).toBe(name);
  expect(second).toBe(description.replace("the ", ""));
});

test("“the bank” may be a body whose name says nothing of what it is, and “the company” any", () => {
  expect(voices("Portolink Holdings said it was closed.", "The bank said it was sorry.")).toEqual([
    "Portolink Holdings",
    "Portolink Holdings",
  ]);
  expect(voices("The Harbour Union said it was closed.", "The group said it was sorry.")).toEqual([
    "Harbour Union",
    "Harbour Union",
  ]);
});

test.each([
  "Robert Prado, 52, a deckhand, said the bridge was closed.",
  "Robert Prado, 52, said the bridge was closed.",
])("%s An age is nobody", (sentence) => {
  expect(voices(sentence)).toEqual(["Robert Prado"]);
});

test("what “it is understood” to be has no source", () => {
  expect(
    voices("The Harbour Union met.", "It is understood that the bridge will close in May."),
  ).toEqual([null]);
});

test.each([
  ["The Porto Times said the bridge was closed.", "organisation"],
  ["Reuters said the bridge was closed.", "organisation"],
  ["CNN said the bridge was closed.", "organisation"],
  ["Prado’s campaign said the bridge was closed.", "organisation"],
  ["The Prado campaign said the bridge was closed.", "organisation"],
  ["The White House said the bridge was closed.", "organisation"],
  ["The Preston Evening Argus said the bridge was closed.", "organisation"],
  ["New Zealand said the bridge was closed.", "place"],
  ["Some Democrats said the bridge was closed.", "unnamed"],
  ["Republicans said the bridge was closed.", "unnamed"],
  ["Voters said the bridge was closed.", "unnamed"],
  ["Many said the bridge was closed.", "unnamed"],
  ["A Porto Times poll said the bridge was closed.", "unnamed"],
  ["Maria Prado’s wife said the bridge was closed.", "unnamed"],
  ["Maria Prado and her aides said the bridge was closed.", "unnamed"],
])("%s Its source: %s", (sentence, kind) => {
  expect(read(sentence).sources.map((source) => source.kind)).toEqual([kind]);
});

describe("a description that points back", () => {
  test.each([
    ["the mayor", "Maria Prado, the mayor of Porto, came."],
    ["the senator", "Sen. Maria Prado came."],
    ["the Texas senator", "Sen. Maria Prado came."],
    ["the businesswoman", "Maria Prado came."],
    ["the 30-year-old", "Maria Prado came."],
  ])("such as “%s” means the person named before", (words, before) => {
    expect(voices(before, `“We had to,” said ${words}.`)).toEqual(["Maria Prado"]);
  });

  test("means whoever was introduced by it, with no name", () => {
    expect(
      voices(
        "A ministry spokesman said the bridge was closed.",
        "Maria Prado came.",
        "“We had to,” the spokesman said.",
      ),
    ).toEqual(["A ministry spokesman", "A ministry spokesman"]);
  });

  test("is nobody’s name where nobody was introduced by it", () => {
    expect(read("“We had to,” the official said.").sources).toMatchObject([
      { name: "official", kind: "unnamed" },
    ]);
  });
});

test("an office that belongs to somebody is no body named before", () => {
  expect(
    voices(
      "The HWU said the bridge was closed.",
      "The mayor’s office said it was sorry.",
      "“We had to,” it said.",
    ),
  ).toEqual(["HWU", "mayor’s office", "mayor’s office"]);
});

test("“the Briton” is a person, and no body of that name", () => {
  const { sources } = read("Peter Lima won the race.", "“It was close,” the Briton said.");
  expect(sources).toMatchObject([{ name: "Briton", kind: "unnamed" }]);
});
