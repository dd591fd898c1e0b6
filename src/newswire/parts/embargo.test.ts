import { describe, expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const settings = { published: "2026-11-26", timeZone: "Europe/Paris" };
const read = (...lines: string[]) => readCopy(lines.join("\n\n"), settings).article;

test.each([
  ["EMBARGOED UNTIL 00:01 GMT FRIDAY 27 NOVEMBER 2026", "2026-11-27T00:01:00Z"],
  ["STRICTLY EMBARGOED: Not for publication before 6am on 3 December", "2026-12-03T06:00:00+01:00"],
  ["HOLD FOR RELEASE until 6 p.m. EST on Dec. 3", "2026-12-03T18:00:00-05:00"],
  ["NOT FOR RELEASE BEFORE noon on 3 December", "2026-12-03T12:00:00+01:00"],
  ["Embargo: 27.11.2026 00:01 Uhr", "2026-11-27T00:01:00+01:00"],
  ["Sperrfrist: 27.11.2026, 00:01 Uhr", "2026-11-27T00:01:00+01:00"],
  ["Sperrfrist bis Freitag, sechs Uhr", null],
  ["EDS: EMBARGOED until 10 a.m. EDT, July 3, 2027", "2027-07-03T10:00:00-04:00"],
  ["Embargoed to 0001 Friday November 27", "2026-11-27T00:01:00+01:00"],
  ["PRESS RELEASE – EMBARGOED UNTIL 18:30 BST, 3 JUNE 2027", "2027-06-03T18:30:00+01:00"],
  ["Under embargo until 6am on Friday", "2026-11-27T06:00:00+01:00"],
  ["Embargoed till 6am tomorrow, when she speaks", "2026-11-27T06:00:00+01:00"],
  ["EMBARGOED UNTIL MIDNIGHT GMT ON 3 DECEMBER", "2026-12-04T00:00:00Z"],
  ["EMBARGOED UNTIL 6AM, NEW YORK TIME, 3 DECEMBER", "2026-12-03T06:00:00-05:00"],
  ["EMBARGOED UNTIL 6AM LOCAL TIME ON 3 JULY", "2026-07-03T06:00:00+02:00"],
  ["EMBARGOED UNTIL 27 NOVEMBER 2000 HRS GMT", "2026-11-27T20:00:00Z"],
  ["EMBARGOED UNTIL 00:01 GMT+2 ON 3 JANUARY", "2027-01-03T00:01:00+02:00"],
  ["[Embargoed until 3 December]", "2026-12-03T00:00:00+01:00"],
  ["Please note: embargoed until 3 December", "2026-12-03T00:00:00+01:00"],
  ["Embargoed in Norland until 6am on 3 December", "2026-12-03T06:00:00+01:00"],
  ["Broadcast embargo: 6am on 3 December", "2026-12-03T06:00:00+01:00"],
  ["Embargo lifts: 6am on 3 December", "2026-12-03T06:00:00+01:00"],
  [
    "This press release is strictly embargoed until 00:01 on 3 December.",
    "2026-12-03T00:01:00+01:00",
  ],
  ["SOUS EMBARGO JUSQU’AU 3 DÉCEMBRE 2026 À 6H", "2026-12-03T06:00:00+01:00"],
  ["Ne pas diffuser avant le 3 décembre à midi", "2026-12-03T12:00:00+01:00"],
  ["محظور النشر حتى الساعة ٦:٠٠ من يوم ٣ ديسمبر ٢٠٢٦", "2026-12-03T06:00:00+01:00"],
])("“%s” above a headline is an embargo until %s", (line, until) => {
  const { headline, embargo, furniture, sections } = read(line, "Council closes bridge", paragraph);
  expect(embargo).toEqual({ text: line, until });
  expect(furniture).toMatchObject([{ text: line, kind: "embargo" }]);
  expect(headline?.text).toBe("Council closes bridge");
  expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
});

test.each([
  ["no time", "EMBARGOED"],
  ["nothing", "Under embargo"],
  ["what kind it is", "Report under strict embargo"],
  ["a month of German", "SPERRFRIST 3. Dezember 2026 6 Uhr"],
  ["an event", "EMBARGOED UNTIL AFTER THE SPEECH"],
  ["a time of no day", "EMBARGOED UNTIL 6AM"],
  ["a part of a day", "EMBARGOED UNTIL THE EVENING OF 3 DECEMBER"],
  ["a weekday that is not the date’s", "EMBARGOED UNTIL 6AM ON MONDAY 3 DECEMBER 2026"],
  ["a zone that several countries have", "EMBARGOED UNTIL 6AM IST ON 3 DECEMBER"],
  ["a zone that is not known", "EMBARGOED UNTIL 6AM MARLOW TIME ON 3 DECEMBER"],
  ["a month that may be a day", "EMBARGOED UNTIL 6AM ON 03/04/2027"],
  ["no hour that there is", "EMBARGOED UNTIL 27:00 ON 3 DECEMBER"],
])("an embargo that names %s has no end that can be read", (_, line) => {
  expect(read(line, "Council closes bridge", paragraph)).toMatchObject({
    headline: { text: "Council closes bridge" },
    embargo: { text: line, until: null },
  });
});

describe("an embargo stands", () => {
  const until = "2026-12-03T06:00:00+01:00";

  test.each([
    [
      "below the byline",
      ["Council closes bridge", "By Ana Prado", "EMBARGOED UNTIL 6AM ON 3 DECEMBER", paragraph],
    ],
    [
      "behind the headline, in capitals alone",
      ["Council closes bridge EMBARGOED UNTIL 6AM ON 3 DECEMBER", paragraph],
    ],
    [
      "behind the headline",
      ["Council closes bridge (EMBARGOED UNTIL 6AM ON 3 DECEMBER)", paragraph],
    ],
    [
      "at the end",
      ["Council closes bridge", paragraph, "Embargoed until 6am on 3 December", "ends"],
    ],
    [
      "on two lines",
      ["EMBARGOED UNTIL:", "Thursday 3 December, 6am", "Council closes bridge", paragraph],
    ],
  ])("%s", (_, lines) => {
    const { headline, embargo, sections } = read(...lines);
    expect(embargo?.until).toBe(until);
    expect(headline?.text).toBe("Council closes bridge");
    expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
  });

  test.each([
    "**EMBARGOED UNTIL 6AM ON 3 DECEMBER**\nCouncil closes bridge",
    "EMBARGOED UNTIL 6AM ON 3 DECEMBER  \nCouncil closes bridge",
    "# EMBARGOED UNTIL 6AM ON 3 DECEMBER\n\n# Council closes bridge",
  ])("in Markdown on a line of its own: %j", (head) => {
    const { article, tree } = readCopy(`${head}\n\n${paragraph}`, {
      ...settings,
      format: "markdown",
    });
    expect(article).toMatchObject({
      embargo: { until },
      headline: { text: "Council closes bridge" },
    });
    expect(JSON.stringify(tree)).not.toContain("EMBARGOED");
  });

  test("until the later of two times", () => {
    const both = ["EMBARGOED UNTIL 6AM ON 2 DECEMBER", "NOT FOR USE BEFORE 6AM ON 3 DECEMBER"];
    expect(read(...both, "Council closes bridge", paragraph).embargo?.until).toBe(until);
  });
});

test("without a day of publication only a date with its year is read", () => {
  const until = (line: string) =>
    readCopy(`${line}\n\nCouncil closes bridge`).article.embargo?.until;
  expect(until("EMBARGOED UNTIL 6AM ON 3 DECEMBER 2026")).toBe("2026-12-03T06:00:00Z");
  expect(until("EMBARGOED UNTIL 6AM ON 3 DECEMBER")).toBeNull();
  expect(until("EMBARGOED UNTIL 6AM ON FRIDAY")).toBeNull();
});

test.each([
  "Arms embargo until 2027 agreed",
  "Embargoed oil reaches port",
  "EMBARGOED OIL REACHES PORT",
  "Embargo on arms until 3 December agreed",
  "Embargo to end on Friday, minister says",
  "Embargo ends Friday",
  "Embargo: how the islands lived without oil",
  "Embargo until peace, says minister",
  "UN lifts embargo on Norland",
  "Trade embargo lifted at midnight",
  "Embargoed for decades, islands open",
  "Hold until the storm has passed, captains told",
  "No release before Christmas, says director",
  "Not for sale before Christmas",
])("the headline “%s” is news of an embargo, or of none", (line) => {
  expect(read(line, paragraph)).toMatchObject({ headline: { text: line }, embargo: null });
});

test.each([
  "The arms that are embargoed until 3 December were shipped on Monday, the ministry said.",
  "The embargo ends at midnight on Friday.",
  "The report was under embargo until Friday, the ministry said.",
])("“%s” is a sentence of the story", (line) => {
  expect(read("Council closes bridge", line, paragraph)).toMatchObject({
    embargo: null,
    furniture: [],
  });
});

test.each([
  "Ministry of Health: EMBARGOED UNTIL 6AM ON 3 DECEMBER",
  "Council closes bridge – embargoed until 6am on 3 December",
])("an embargo may stand behind other words: “%s”", (line) => {
  expect(read(line, paragraph).embargo?.until).toBe("2026-12-03T06:00:00+01:00");
});

test("an embargo that a sentence tells of holds nothing", () => {
  const told = "The report, embargoed until 6am on Friday, says that the bridge is safe.";
  expect(read("Council closes bridge", told).embargo).toBeNull();
});
