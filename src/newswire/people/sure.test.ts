import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/**
 * The quotations of copy below a headline and a paragraph that quotes Mina Holt: the guessed
 * speaker, and whether it is certain.
 */
function read(copy: string, language = "en") {
  const text = `Ferry strike goes on\n\nCrews stayed ashore on Monday, Mina Holt said.\n\n${copy}\n`;
  const { article, publicArticle, messages } = readCopy(text, { language });
  const nameOf = (id: string | null) => article.sources.find((each) => each.id === id)?.name;
  return {
    quotations: article.quotations
      .filter(({ kind }) => kind !== "indirect")
      .map(({ source, sure }) => (sure ? nameOf(source) : null)),
    told: publicArticle.quotations.map(({ source }) => source),
    sources: publicArticle.sources.map(({ name }) => name),
    doubts: messages.filter(({ ruleId }) => ruleId === "quotation-name"),
  };
}

test.each([
  ["a name in the paragraph", "“We are tired,” Jon Varga said.", ["Jon Varga"]],
  ["a pronoun in the paragraph", "“We are tired,” she said.", ["Mina Holt"]],
  ["an unnamed source in the paragraph", "“We are tired,” a deckhand said.", ["a deckhand"]],
  ["a colon before a paragraph in marks", "Jon Varga said:\n\n“We are tired.”", ["Jon Varga"]],
  [
    "a dash under a paragraph in marks",
    "“We are tired of all this.”\n\n– Jon Varga, deckhand",
    ["Jon Varga"],
  ],
  [
    "a mention in the last paragraph of a quotation over two",
    "“We are tired.\n\n“We want sleep,” Jon Varga said.",
    ["Jon Varga"],
  ],
  [
    "a paragraph in marks that goes on from a sure one",
    "“We are tired,” Jon Varga said.\n\n“We have not slept for a week.”",
    ["Jon Varga", "Jon Varga"],
  ],
  [
    "a paragraph in marks that goes on where a place was named last",
    "“We are tired,” Jon Varga said on a visit to Berlin.\n\n“We have not slept for a week.”",
    ["Jon Varga", "Jon Varga"],
  ],
])("%s makes a name sure", (_, copy, names) => {
  expect(read(copy)).toMatchObject({ quotations: names, doubts: [] });
});

test.each([
  ["a sentence beside it that says something else", "“We are tired.” Jon Varga rose.", [null]],
  [
    "somebody without a name nearer to a pronoun",
    "A neighbour of Jon Varga saw it all. “He ran,” he said.",
    [null],
  ],
  ["prose beside the quotation", "“We are tired of it all.” Nobody in the hall rose.", [null]],
  [
    "a second paragraph in a row that names nobody",
    "“We are tired,” Jon Varga said.\n\n“You have slept all day.”\n\n“Not for an hour.”",
    ["Jon Varga", null, null],
  ],
  [
    "a crosshead between two paragraphs",
    "“We are tired,” Jon Varga said.\n\n– Talks on Friday –\n\n“We have not slept for a week.”",
    ["Jon Varga", null],
  ],
  [
    "somebody else named in between",
    "“We are tired,” Jon Varga said. Anna Reyl rose to answer.\n\n“You have slept all day.”",
    ["Jon Varga", null],
  ],
  [
    "a person without a name in between",
    "“We are tired,” Jon Varga said. The judge shook her head.\n\n“You have slept all day.”",
    ["Jon Varga", null],
  ],
  [
    "a quotation before that no verb says to be anybody’s",
    "Jon Varga rose to object. “With respect to the chair –”\n\n“Sit down, if you please.”",
    ["Jon Varga", null],
  ],
  [
    "a paragraph between two paragraphs",
    "“We are tired,” Jon Varga said.\n\nThe harbour was empty.\n\n“We have not slept for a week.”",
    ["Jon Varga", null],
  ],
])("%s leaves it without a name", (_, copy, names) => {
  expect(read(copy).quotations).toEqual(names);
});

test("words that stand in marks without being speech are nobody’s", () => {
  expect(read("The “sleepless” crews met at noon.").quotations).toEqual([null]);
});

test("the public is told only who is surely quoted", () => {
  const { told, sources } = read("“It is late.” Jon Varga rose.\n\n“It is,” said Anna Reyl.");
  expect(sources).toEqual(["Mina Holt", "Anna Reyl"]);
  expect(told).toEqual(["mina-holt", null, "anna-reyl"]);
});

test("the desk is told of a doubt with the line of front matter that settles it", () => {
  const { doubts } = read("“We’re tired: it’s the ‘third’ week.” Jon Varga rose.");
  expect(doubts.map(String)).toEqual([
    "5:1-5:38: Not sure that Mina Holt said this: the name comes from an earlier paragraph",
  ]);
  expect(doubts[0]).toMatchObject({
    actual: "“We’re tired: it’s the ‘third’ week.”",
    expected: ["Mina Holt"],
    note: 'quotes: [{ words: "We’re tired: it’s the ‘third’ week", by: Mina Holt }]',
  });
});

/** Reason why the last quotation of copy is uncertain; null where it is certain. */
function reasonIn(copy: string): string | null {
  const told = String(read(copy).doubts.at(-1) ?? "");
  return / said this: (?<reason>.*)/u.exec(told)?.groups?.["reason"] ?? null;
}

test.each([
  ["“It was a long way down.” Ida Cole saw it all.", "the name comes from an earlier paragraph"],
  [
    "Hugo Cole and Ida Cole own the mill. The wheel turns. “It runs well,” Cole said.",
    "more than one person here is called “Cole”",
  ],
  [
    "Hugo Cole sold the mill.\n\nIda Cole bought it.\n\nThe wheel turns. “It runs well,” Cole said.",
    "more than one person here is called “Cole”",
  ],
  [
    "Ida Cole opened the mill. A miller showed her round. “It runs well,” she said.",
    "“she” may be Ida Cole or a miller",
  ],
  [
    "Hugo Cole sat beside Tom Bell on the bench. “It runs well,” the veteran said.",
    "“the veteran” may be somebody else",
  ],
])("the desk is told why: %s", (copy, reason) => {
  expect(reasonIn(copy)).toMatch(reason);
});

test.each([
  ["“It was a long way down,” Ida Cole said. She saw it all.", "Ida Cole"],
  ["Hugo Cole and Ida Cole own the mill. “It runs well,” Ida Cole said.", "Ida Cole"],
  ["Hugo Cole sold the mill.\n\nIda Cole bought it.\n\n“It runs well,” Cole said.", "Ida Cole"],
  [
    "Hugo Cole said the mill was safe. Ida Bell said it was not. “I know the wheel,” he said.",
    "Hugo Cole",
  ],
  ["Ida Cole said a miller would have to come. “It runs well,” she said.", "Ida Cole"],
  ["Sen. Hugo Cole opened the mill. “It runs well,” the Norland senator said.", "Hugo Cole"],
])("a source that only one may be stays sure: %s", (copy, name) => {
  expect(read(copy).quotations.at(-1)).toBe(name);
});

test.each([
  ["Lise Morel hésite.\n\n« On verra demain », a-t-elle lancé.", ["Lise Morel"]],
  ["« On verra demain », a déclaré Lise Morel.", ["Lise Morel"]],
  ["Lise Morel hésite.\n\n« On verra demain », a déclaré un pêcheur.", [null]],
])("French: %s", (copy, names) => {
  const { article } = readCopy(`Titre\n\n${copy}`, { language: "fr" });
  const nameOf = (id: string | null) => article.sources.find((each) => each.id === id)?.name;
  expect(article.quotations.map(({ source, sure }) => (sure ? nameOf(source) : null))).toEqual(
    names,
  );
});

test.each([
  ["“We are tired,', Jon Varga, deckhand, told the union.", null],
  ["“We are tired, Jon Varga, deckhand, told the union.", null],
  ["Jon Varga said: “We are tired.", "Jon Varga"],
])("no quotation that has swallowed its attribution is sure: %s", (copy, name) => {
  expect(read(copy).quotations.at(-1) ?? null).toBe(name);
});

test.each([
  ["Ida Fenn met Ruth Lang at school. “The sea is ours,” she wrote.", null],
  ["Ruth Lang is the daughter of Ida Fenn. “The sea is ours,” she wrote later.", null],
  ["Ida Fenn met Jon Varga at school. “The sea is ours,” she wrote.", "Ida Fenn"],
])("she who wrote is sure only where no other woman is named: %s", (copy, name) => {
  expect(read(copy).quotations.at(-1) ?? null).toBe(name);
});

test.each([
  ["Jon Varga has ruled out what Ida Fenn called “a tax on the sea”.", null],
  ["Jon Varga said the plan was fair, in a letter that one reader called “thin and late”.", null],
  ["Jon Varga said he was glad to meet a woman who had described it as “a sea of mud”.", null],
  ["Jon Varga said the boat was in what he called “a sea of mud and sand”.", "Jon Varga"],
  ["Jon Varga said the plan was what Varga has called “a tax on the sea”.", "Jon Varga"],
  ["Jon Varga called the plan of Ida Fenn “a tax on the whole sea”.", "Jon Varga"],
])("words that somebody else calls a thing by are not sure: %s", (copy, name) => {
  expect(read(copy).quotations.at(-1) ?? null).toBe(name);
});

test.each([
  ["The HWU declined to comment. A letter came later. “It is late,” it said.", null],
  ["The HWU declined to comment in a letter. “It is late,” it said.", "HWU"],
])("it is sure only where no text is spoken of after its source: %s", (copy, name) => {
  expect(read(copy).quotations.at(-1) ?? null).toBe(name);
});
