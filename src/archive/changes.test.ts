import { expect, test } from "vitest";
import { type Change, changesBetween } from "./changes.ts";

const SIGNS = { same: "", added: "+", removed: "-" } as const;

/** Changes as text: [-old-] and [+new+] in a paragraph, "= 2" for two that are the same. */
const told = (changes: Change[]) =>
  changes.map((change) => {
    if ("unchanged" in change) return `= ${change.unchanged}`;
    const marked = change.runs.map(({ kind, words }) =>
      kind === "same" ? words : `[${SIGNS[kind]}${words}${SIGNS[kind]}]`,
    );
    return marked.join("");
  });

const compared = (before: string[], after: string[], language = "en") =>
  told(changesBetween(before, after, language));

const FIRE = "A quay burned in Norda on Saturday.";
const MAYOR = "The mayor called it a loss for the town.";
const PORT = "The port is closed.";

test("words that are added and gone stand where they are in their paragraph", () => {
  expect(compared([FIRE, MAYOR], ["A quay burned down in Norda on Sunday.", MAYOR])).toEqual([
    "A quay burned [+down+] in Norda on [-Saturday-][+Sunday+].",
    "= 1",
  ]);
});

test("paragraphs that are new, gone or in another place are added and removed whole", () => {
  expect(compared([FIRE, MAYOR, PORT], [FIRE, "Two people were hurt.", PORT, MAYOR])).toEqual([
    "= 1",
    "[-The mayor called it a loss for the town.-]",
    "[+Two people were hurt.+]",
    "= 1",
    "[+The mayor called it a loss for the town.+]",
  ]);
});

test("of several paragraphs that changed, each is compared with the one that it came from", () => {
  expect(
    compared(
      [FIRE, PORT],
      ["Two people were hurt.", "A quay burned in Norda on Sunday.", "The port is open."],
    ),
  ).toEqual([
    "[+Two people were hurt.+]",
    "A quay burned in Norda on [-Saturday-][+Sunday+].",
    "The port is [-closed-][+open+].",
  ]);
});

test("words of any script are compared whole", () => {
  expect(compared(["احترق الرصيف يوم السبت"], ["احترق الرصيف يوم الأحد"], "ar")).toEqual([
    "احترق الرصيف يوم [-السبت-][+الأحد+]",
  ]);
  expect(compared(["Причал сгорел в субботу."], ["Причал сгорел в воскресенье."], "ru")).toEqual([
    "Причал сгорел в [-субботу-][+воскресенье+].",
  ]);
});

test("what is the same has no changes, and of nothing all is new", () => {
  expect(compared([FIRE, MAYOR], [FIRE, MAYOR])).toEqual(["= 2"]);
  expect(compared([], [FIRE])).toEqual([`[+${FIRE}+]`]);
});

test("two long texts that share nothing are told as another text", () => {
  const text = (word: string) => Array.from({ length: 200 }, (_, at) => `${word} ${at} ${word}`);
  const changes = changesBetween(text("quay"), text("mill"), "en");
  expect(changes).toHaveLength(400);
});
