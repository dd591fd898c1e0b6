import { expect, test } from "vitest";
import { datelineOf, leadPlaceOf } from "./dateline.ts";

test.each([
  ["Porto (AFP) – The mayor", "Porto", null, "AFP"],
  ["PORTO, Portugal (AP) _ The mayor", "PORTO, Portugal", null, "AP"],
  ["Porto, Dec 20, 2017 (AFP) - The mayor", "Porto", "2017-12-20", "AFP"],
  ["PORTO, Oct 26 (Reuters) - The mayor", "PORTO", "2018-10-26", "Reuters"],
  ["Porto, Jan 2 (EFE).- The mayor", "Porto", "2019-01-02", "EFE"],
  ["Oct 26 (Reuters) - The mayor", null, "2018-10-26", "Reuters"],
  ["Porto (tca/dpa) - The mayor", "Porto", null, "tca/dpa"],
  ["Porto (Portugal) (AFP) – The mayor", "Porto (Portugal)", null, "AFP"],
  ["VILA DO CONDE, Portugal, March 3 - The mayor", "VILA DO CONDE, Portugal", "2019-03-03", null],
  ["PORTO, Maine — The mayor", "PORTO, Maine", null, null],
  ["PORTO — The mayor", "PORTO", null, null],
  [
    "Porto, Northern Districts, Oct 26, 2018 (AFP) - The mayor",
    "Porto, Northern Districts",
    "2018-10-26",
    "AFP",
  ],
  ["Porto, Northern Districts (AFP) – The mayor", "Porto, Northern Districts", null, "AFP"],
  ["PORTO/LISBON (Reuters) - The mayor", "PORTO/LISBON", null, "Reuters"],
  ["Porto and Lisbon (dpa) -- The mayor", "Porto and Lisbon", null, "dpa"],
  ["PORTO, 26 October 2018 (IPS) --- The mayor", "PORTO", "2018-10-26", "IPS"],
  ["PORTO, Oct 26 (PTI) The mayor", "PORTO", "2018-10-26", "PTI"],
  ["PORTO, October 26. /TASS/. The mayor", "PORTO", "2018-10-26", "TASS"],
  ["PORTO, Oct. 26 /Newswire/ -- The mayor", "PORTO", "2018-10-26", "Newswire"],
  ["PORTO. Oct 26 (Interfax) - The mayor", "PORTO", "2018-10-26", "Interfax"],
  ["PORTO (AP)—The mayor", "PORTO", null, "AP"],
  ["PORTO (AP) —“We had to,” said the mayor", "PORTO", null, "AP"],
  ["ST. JOHN'S, Newfoundland (CP) — The mayor", "ST. JOHN'S, Newfoundland", null, "CP"],
  ["PORTO, 3 mars 2018 (ANM) – Le maire", "PORTO", "2018-03-03", "ANM"],
  ["PORTO (Portugal), 1er déc. 2018 (ANM) – Le maire", "PORTO (Portugal)", "2018-12-01", "ANM"],
  ["بورتو 3-4-2018 (و ن أ) – قال", "بورتو", "2018-04-03", "و ن أ"],
  ["VILA, Maine – May 3, 2018 – The mayor", "VILA, Maine", "2018-05-03", null],
  ["Lisbon – May 3, 2018 – The mayor", "Lisbon", "2018-05-03", null],
  ["Vila, Portugal – 3 May 2018: The mayor", "Vila, Portugal", "2018-05-03", null],
  ["VILA, 3rd of May, 2018 – The mayor", "VILA", "2018-05-03", null],
  ["VILA, Maine (May 3, 2018) – The mayor", "VILA, Maine", "2018-05-03", null],
  ["VILA, Maine, May 3, 2018 – (WIRE PRESS) – X", "VILA, Maine", "2018-05-03", "WIRE PRESS"],
  ["VILA NOVA, Maine--(WIRE PRESS)--The mayor", "VILA NOVA, Maine", null, "WIRE PRESS"],
  ["LISBON & VILA, Maine--(WIRE PRESS)--The mayor", "LISBON & VILA, Maine", null, "WIRE PRESS"],
  ["VILA, May 3, QPA - The mayor", "VILA", "2019-05-03", "QPA"],
  ["VILA, ME / WIREPRESS / May 3, 2018 / The mayor", "VILA, ME", "2018-05-03", "WIREPRESS"],
  [
    "Vila (Minho) [Portugal], May 3 (QNI): The mayor",
    "Vila (Minho) [Portugal]",
    "2019-05-03",
    "QNI",
  ],
  ["(Vila, ME) – The mayor", "Vila, ME", null, null],
  ["القدس (أ ف ب) – قال", "القدس", null, "أ ف ب"],
])("%s", (text, place, date, agency) => {
  expect(datelineOf({ text, start: 5 }, "2018-12-31")).toMatchObject({
    start: 5,
    place,
    date,
    agency,
  });
});

test.each([
  "The mayor (AFP) - as the agency is known - spoke",
  "EXCLUSIVE – The mayor spoke",
  "PORTO MAYOR RESIGNS - SOURCES",
  "Oil – West Texas Intermediate: UP 3 cents",
  "He waited - and waited",
  "The mayor, Oct 26 (it rained) went home",
  "On Friday, Oct 26 (a holiday) the mayor went home",
  "PORTO: The mayor went home",
  "“PORTO” — The mayor went home",
  "Friday – The mayor went home.",
  "FRIDAY – The mayor went home.",
  "Porto (the old town) – The mayor went home.",
  "In May 2018 – The mayor went home.",
  "New roof – May 3, 2018 – The mayor went home.",
  "The mayor (the old one) – He went home.",
])("no dateline: %s", (text) => {
  expect(datelineOf({ text, start: 0 }, null)).toBeNull();
});

test.each([
  ["VILA: The mayor went home.", "VILA"],
  ["VILA NOVA | The mayor went home.", "VILA NOVA"],
  ["VILA, Maine: The mayor went home.", "VILA, Maine"],
])("a lead may begin so: %s", (text, place) => {
  expect(leadPlaceOf({ text, start: 0 })).toMatchObject({ place, date: null, agency: null });
});

test.each([
  "Police: The mayor went home.",
  "Boats | The mayor went home.",
  "WEATHER: The mayor went home wet.",
  "LIVE UPDATES | The mayor went home.",
  "PRADO: I went home with the mayor.",
  "PRADO: “The mayor went home.”",
  "PORTO: The mayor went home",
])("no lead does so: %s", (text) => {
  expect(leadPlaceOf({ text, start: 0 })).toBeNull();
});

test("a date without a year is none where publication has no date, or the month not that day", () => {
  expect(datelineOf({ text: "PORTO, May 3 (AP) - X", start: 0 }, null)?.date).toBeNull();
  expect(datelineOf({ text: "PORTO, June 31 (AP) - X", start: 0 }, "2018-06-30")?.date).toBeNull();
});
