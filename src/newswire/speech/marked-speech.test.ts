import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const read = (copy: string, language: string) => {
  const { quotations, sources } = readCopy(`Titre\n\n${copy}`, { language }).article;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return quotations.map(({ kind, quoted, source }) => ({
    kind,
    words: quoted.map(([start, end]) => `Titre\n\n${copy}`.slice(start, end)),
    by: names.get(source ?? "") ?? null,
  }));
};

test.each([
  [
    "« Le bac est parti », a déclaré Lise Morel, patronne du café. « Il ne reviendra pas. »",
    [{ kind: "direct", words: ["Le bac est parti", "Il ne reviendra pas."], by: "Lise Morel" }],
  ],
  [
    "Le maire, Paul Vidal, a promis une réponse « avant la fin du mois ».",
    [{ kind: "mixed", words: ["avant la fin du mois"], by: "Paul Vidal" }],
  ],
  [
    "Paul Vidal hésite.\n\n« On verra demain », a-t-il lancé.",
    [{ kind: "direct", words: ["On verra demain"], by: "Paul Vidal" }],
  ],
  [
    "Paul Vidal et Lise Morel hésitent.\n\n« On verra bien demain », a-t-on dit.",
    [{ kind: "direct", words: ["On verra bien demain"], by: null }],
  ],
  ["Le « vieux bac » est à vendre.", [{ kind: "scare", words: ["vieux bac"], by: null }]],
])("French: %s", (copy, quotations) => {
  expect(read(copy, "fr-FR")).toEqual(quotations);
});

test.each([
  ["« On verra bien », a lancé la patronne du café, Lise Morel, mardi.", "Lise Morel"],
  ["« On verra bien », a lancé la patronne Lise Morel.", "Lise Morel"],
  ["Me Lise Morel, avocate de Paul Vidal, a dit : « On verra bien. »", "Lise Morel"],
  [
    "« On verra bien », a dit Lise Morel à Paul Vidal. « Il attend encore », a-t-elle dit.",
    "Lise Morel",
  ],
  ["Selon Lise Morel, c’était « un très beau bac ».", "Lise Morel"],
  ["« On verra bien », a dit Lise Morel. « Jamais de la vie », a répondu Paul Vidal.", null],
  ["« On verra bien », a dit l’avocat de Lise Morel.", null],
  ["L’avocat de Lise Morel a dit : « On verra bien. »", null],
  ["Interrogée par Lise Morel, la patronne a dit : « On verra bien. »", null],
  ["La patronne a dit à Lise Morel : « On verra bien. »", null],
  ["Lise Morel a raconté que la patronne lui avait dit : « On verra bien. »", null],
  ["Selon Lise Morel, la patronne a dit : « On verra bien. »", null],
  ["Lise Morel n’a pas dit « on verra bien demain ».", null],
  ["Marie Morel hésite. « On verra bien », a-t-il dit.", null],
  ["Lise Morel et Paul Vidal hésitent. « On verra bien », a-t-il dit au journal Le Matin.", null],
  ["Le Morel Athletic Club a dit : « On verra bien. »", null],
])("a French speaker is only who stands beside the cue as its subject: %s", (copy, name) => {
  expect(read(copy, "fr").map(({ by }) => by)).toEqual([name]);
});

test.each(["de-AT", "sv", "constructor"])(
  "%s has no table of cues: its marks are found, and whose words they hold is not guessed",
  (language) => {
    const copy = "„Die Fähre bleibt hier“, sagte Ilse Varga. Sie fährt „bis Ende Mai weiter“.";
    expect(read(copy, language)).toEqual([
      { kind: "direct", words: ["Die Fähre bleibt hier"], by: null },
      { kind: "mixed", words: ["bis Ende Mai weiter"], by: null },
    ]);
  },
);

test("marks around no word are no quotation", () => {
  expect(read("Il a dit « 1974 », puis « … ».", "fr")).toMatchObject([{ words: ["1974"] }]);
});

test("a French source has what stands beside its name for a description", () => {
  const copy = "Titre\n\n« Le bac est parti », a déclaré Lise Morel, patronne du café, mardi.";
  const { article } = readCopy(copy, { language: "fr" });
  expect(article.sources[0]?.description).toBe("patronne du café");
});

test("a French quotation that goes on over paragraphs is one", () => {
  const copy = "« Le bac est parti.\n\n« Il ne reviendra pas », a conclu Lise Morel.";
  expect(read(copy, "fr")).toEqual([
    { kind: "direct", words: ["Le bac est parti.", "Il ne reviendra pas"], by: "Lise Morel" },
  ]);
});

test("Arabic words in marks are somebody's, who is not guessed", () => {
  const copy = "وقالت المديرة “لن نغلق الباب أمام أحد هنا” ووعدت برد “قبل نهاية الشهر”.";
  expect(read(copy, "ar")).toEqual([
    { kind: "direct", words: ["لن نغلق الباب أمام أحد هنا"], by: null },
    { kind: "mixed", words: ["قبل نهاية الشهر"], by: null },
  ]);
});
