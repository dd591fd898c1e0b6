import { expect, test } from "vitest";
import { datelineIn, placeOf } from "./dateline.ts";

test.each([
  ["Neuhafen (dpa) - The ferry sailed.", "Neuhafen (dpa)", "Neuhafen"],
  ["Neuhafen/See (dpa/lnw) – Die Fähre fuhr.", "Neuhafen/See (dpa/lnw)", "Neuhafen/See"],
  [
    "PORTO ALTO, March 1 (Reuters) - A ferry sailed.",
    "PORTO ALTO, March 1 (Reuters)",
    "PORTO ALTO",
  ],
  ["PORTO ALTO, Oregon (AP) _ A ferry sailed.", "PORTO ALTO, Oregon (AP)", "PORTO ALTO, Oregon"],
  ["Puerto Alto, 1 mar (EFE).- El barco.", "Puerto Alto, 1 mar (EFE)", "Puerto Alto"],
  ["(ANSA) - PORTO ALTO, MAR 1 - A ferry sailed.", "(ANSA) - PORTO ALTO, MAR 1", "PORTO ALTO"],
  ["PORTO ALTO, Mar 1 AFP - A ferry sailed.", "PORTO ALTO, Mar 1 AFP", "PORTO ALTO"],
  ["PORTO ALTO, March 1. /TASS/. A ferry sailed.", "PORTO ALTO, March 1. /TASS/", "PORTO ALTO"],
  ["Nyhavn /ritzau/: En færge.", "Nyhavn /ritzau/", "Nyhavn"],
  ["Port-Haut (ats afp) Le bac est parti.", "Port-Haut (ats afp)", "Port-Haut"],
  ["PORTO ALTO - A ferry sailed.", "PORTO ALTO", "PORTO ALTO"],
  [
    "PORTO ALTO, Norland, March 1, 2026 (LNA) - A ferry sailed.",
    "PORTO ALTO, Norland, March 1, 2026 (LNA)",
    "PORTO ALTO, Norland",
  ],
  ["PORTO ALTO (Lake.com) - A ferry sailed.", "PORTO ALTO (Lake.com)", "PORTO ALTO"],
  [
    "PORTO ALTO, Norland (Lake) - A boat sank.",
    "PORTO ALTO, Norland (Lake)",
    "PORTO ALTO, Norland",
  ],
  ["بورتو ألتو (أ ف ب) - أبحرت العبارة", "بورتو ألتو (أ ف ب)", "بورتو ألتو"],
])("%s", (paragraph, dateline, place) => {
  const found = datelineIn(paragraph);
  expect(found?.text).toBe(dateline);
  expect(paragraph.slice(found?.end)).toMatch(/^[\p{L}]/u);
  expect(placeOf(dateline)).toBe(place);
});

test.each([
  "The World Health Organization (WHO) - which has its seat there - said so.",
  "NATO - the alliance - said so.",
  "She went to the spa - and stayed.",
  "Boats - said Ana Prado - sail.",
  "- Boats sail, said Ana Prado.",
])("no dateline: %s", (paragraph) => {
  expect(datelineIn(paragraph)).toBeNull();
});

test.each(["March 1", "2026-03-01 10:15:00 GMT+00:00", "- "])("no place: %s", (dateline) => {
  expect(placeOf(dateline) === null || /^GMT/u.test(placeOf(dateline) ?? "")).toBe(true);
});
