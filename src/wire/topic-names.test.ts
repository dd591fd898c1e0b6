import { expect, test } from "vitest";
import { topicNames } from "./topic-names.ts";

test("topics have the names of the file, each once, and without places and departments", () => {
  const topics = [
    { code: "iso3166-1a2:DE", name: "DE" },
    { code: "medtop:20000111", name: "trial" },
    { code: "lakesubject:202", name: "Trial" },
    { code: "lakedepartment:9", name: "Home desk" },
    { code: "subj:02001000", name: null },
    { code: null, name: "Ferries" },
  ];
  expect(topicNames(topics, "en")).toEqual(["Trial", "Ferries"]);
});

test("topics without a name have that of the top of IPTC's codes, in the publication's language", () => {
  const codes = ["02001000", "subj:02003000", "http://cv.iptc.org/newscodes/mediatopic/15000000"];
  const topics = [...codes, "medtop:20000111", "LAKE", "99000000"].map((code) => ({
    code,
    name: null,
  }));
  expect(topicNames(topics, "en-GB")).toEqual(["Crime, law and justice", "Sport"]);
  expect(topicNames(topics, "fr")).toEqual(["Criminalité, droit et justice", "Sport"]);
  expect(topicNames(topics, "ar")).toEqual(["جريمة وقانون وعدالة", "رياضة"]);
  expect(topicNames(topics, "de")).toEqual(["Crime, law and justice", "Sport"]);
});

test("no more than five topics are shown", () => {
  const topics = Array.from({ length: 9 }, (_, number) => ({ code: null, name: `Lake ${number}` }));
  expect(topicNames(topics, "en")).toHaveLength(5);
});
