import { describe, expect, test } from "vitest";
import {
  isAftermatter,
  isByline,
  isCrosshead,
  isInitials,
  isNote,
  isSignoff,
  withoutTail,
} from "./furniture.ts";

describe("words for editors", () => {
  test.each([
    "Eds: Adds detail.",
    "(Eds.: With AP photos.)",
    "Note to editors: the names are checked",
    "NOTE TO DESKS: no picture comes",
    "Note à la rédaction : la photo suit",
    "Nota a los editores: la foto sigue",
    "Nota ai redattori: segue la foto",
    "Hinweis für die Redaktion: Das Bild folgt",
    "ملاحظة للمحررين: الصورة تتبع",
    "(Adds quotes, background)",
    "(Corrects spelling of ferry (boat) in lead)",
    "(Nur für Redaktionen, nicht zur Veröffentlichung bestimmt)",
    "N i e u w bericht, vervangt: Veer vaart weer",
    "UPDATES with harbour, weather",
  ])("%s", (text) => {
    expect(isNote(text)).toBe(true);
  });

  test.each([
    "Editor-in-chief Ana Prado said so.",
    "EDITOR'S NOTE — This is the first of two stories.",
    "She held a letter marked “not for publication” and read it to the court.",
    "(The boats sail daily.)",
    "A note to desk clerks was found in the till, he said.",
    "Nota bene: the boats sail daily.",
  ])("not: %s", (text) => {
    expect(isNote(text)).toBe(false);
  });
});

describe("sign-offs", () => {
  test.each([
    "ab/cd/ef/ghi",
    "سب-لال/نور",
    "(©NTB)",
    "/ritzau/",
    "==Kyodo",
    "(SDA\\/ab)",
    "dpa ab cd y1 efg",
    "AAP RTV ab",
    "ends",
    "(Reporting by Ana Prado; editing by Li Wen)",
    "Ana Prado in Oslo contributed to this report.",
  ])("%s", (text) => {
    expect(isSignoff(text)).toBe(true);
  });

  test.each(["The AP said so.", "He ends.", "dpa said the ferry sailed.", "and/or boats sail"])(
    "not: %s",
    (text) => {
      expect(isSignoff(text)).toBe(false);
    },
  );

  test.each([
    ["It sails. (Reporting by Ana Prado (Oslo); Editing by Li Wen)", "It sails."],
    ["Navega el barco. EFE", "Navega el barco."],
    ["It sails. (ANSA).", "It sails."],
    ["Il part. (SDA/ab)", "Il part."],
    ["It sails (daily).", "It sails (daily)."],
  ])("behind a sentence: %s", (text, words) => {
    expect(withoutTail(text)).toBe(words);
  });

  test("below a rule stand those who helped, and no words of the story", () => {
    expect(isAftermatter("Prado reported from Oslo.")).toBe(true);
    expect(isAftermatter("The ferry sails again on Monday.")).toBe(false);
  });
});

test.each([
  ["By Ana R. Prado and Li Wen, Lake News", true],
  ["Von Ana Prado, dpa", true],
  ["By nightfall the ferry was back", false],
  ["By Monday the ferry was back.", false],
])("a byline: %s: %s", (text, is) => {
  expect(isByline(text)).toBe(is);
});

test.each([
  ["ab/cd", true],
  ["lw", true],
  ["Li Wen", false],
])("initials: %s: %s", (text, is) => {
  expect(isInitials(text)).toBe(is);
});

test.each([
  ["- Back on the lake -", true],
  ["BACK ON THE LAKE", true],
  ["– Boats sail, she said.", false],
  ["BACK ON THE LAKE.", false],
])("a crosshead: %s: %s", (text, is) => {
  expect(isCrosshead(text)).toBe(is);
});
