import { expect, test } from "vitest";
import { readCopy } from "../newswire/read-copy.ts";
import { leftOver } from "./left-over.ts";

const STORY = [
  "Ferry stops at noon",
  "The ferry to Els stops at noon, the company said on Monday.",
];

/** Rules of the doubts about a paragraph, if the parser left it in the story. */
function rules(paragraph: string): string[] {
  const text = [...STORY, paragraph].join("\n\n");
  const { article } = readCopy(text);
  const start = text.length - paragraph.length;
  const sections = [{ crosshead: null, paragraphs: [{ start, end: text.length }] }];
  return leftOver(text, { ...article, sections }).map(({ ruleId }) => ruleId);
}

test.each([
  "Media contact: Ann Roe, +44 20 7946 0123",
  "Ann Roe, press officer, ann.roe@els.example",
  "For further details, please call Ann Roe on (020) 7946 0123.",
  "Journalists who would like an interview should contact ann.roe@els.example.",
  "Contact presse : Anne Roux, 01 23 45 67 89",
  "للتواصل: سارة، +961 1 234 567",
  "Tel: 555-0143",
  "Ann Roe, 020.7946.0123",
  "Contact Ann Roe about the 4-4-2 plan on 020 7946 0123.",
])("“%s” are contact details", (paragraph) => {
  expect(rules(paragraph)).toEqual(["contact"]);
});

test.each([
  "ZCZC ELS041",
  "NNNN",
  "FOR IMMEDIATE RELEASE",
  "News from Els. FOR IMMEDIATE RELEASE, 4 May",
  "POUR DIFFUSION IMMÉDIATE",
  "للنشر الفوري",
  "-30-",
  "###",
  "EMBARGOED UNTIL THE MINISTER SPEAKS",
])("“%s” is an envelope", (paragraph) => {
  expect(rules(paragraph)).toEqual(["envelope"]);
});

test.each([
  "Anyone who saw the boat can call the coast guard on 0300 123 4567.",
  "The company said on 2026-05-04 that 1914-1918 was worse, and lost $1,200,450,000.",
  "The minister's contact with the company ended, her press office said.",
  "The embargo on fish ends on Monday, and its release was welcomed.",
  "Copper 7,003.25 6,987.50, tin 70.03 69.87",
  "The match ended 21-19 25-23, the press said: nobody was surprised.",
])("“%s” is of the story", (paragraph) => {
  expect(rules(paragraph)).toEqual([]);
});
