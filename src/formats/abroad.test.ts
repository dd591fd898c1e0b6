import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { correctionsOf } from "./corrections.ts";
import { atom, jsonFeed, rss } from "./feed.ts";
import { correctionItem, storyItem } from "./feed-items.ts";
import { newsArticle } from "./json-ld.ts";
import { markdown } from "./markdown.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { plainText } from "./plain-text.ts";
import type { SiteFacts } from "./site-facts.ts";
import { newsSitemap } from "./sitemap.ts";

const STORY = filed(
  "2026-03-01-le-bac.txt",
  `---
published: 2026-03-01T10:00:00+01:00
language: fr-FR
corrections: [{ date: 2026-03-02T09:00:00+01:00, text: Le bac part à midi. }]
sample: true
---
Le bac repart

« Le bac repart », a déclaré Lise Morel, patronne du café.
`,
);
const site: SiteFacts = {
  name: "The Wire",
  language: "en-GB",
  timeZone: "Europe/Paris",
  address: "https://wire.example",
};
const { timeZone } = site;
const SOURCES = new Map([["lise-morel", "lise-morel"]]);
const NOTES = [
  "Un article d’exemple\u00a0: les personnes, les lieux et les faits sont inventés.",
  "Rectificatif du 2 mars 2026 à 09:00\u00a0: Le bac part à midi.",
];

test("structured data says the language, the corrections, and that a story is a sample", () => {
  expect(newsArticle(STORY, site, SOURCES)).toMatchObject({
    inLanguage: "fr-FR",
    creativeWorkStatus: "Sample",
    dateModified: "2026-03-02T09:00:00+01:00",
    correction: [
      {
        "@type": "CorrectionComment",
        "@id": "https://wire.example/articles/le-bac/#correction-1",
        text: "Le bac part à midi.",
        datePublished: "2026-03-02T09:00:00+01:00",
      },
    ],
    hasPart: [{ text: "«\u202fLe bac repart\u202f»", inLanguage: "fr-FR" }],
  });
});

test("ninjs and NITF have language and notes in their own places, and withhold a sample", () => {
  expect(ninjs(STORY, site, SOURCES)).toMatchObject({
    language: "fr-FR",
    pubStatus: "withheld",
    versionCreated: "2026-03-02T09:00:00+01:00",
    edNote: NOTES[0],
    descriptions: [{ role: "summary" }, { role: "correction", value: NOTES[1] }],
  });
  const xml = nitf(STORY, site);
  expect(xml).toContain('baselang="fr-FR"');
  expect(xml).toContain('management-status="withheld"');
  expect(xml).toContain(
    '<revision-history norm="20260302T090000+0100" comment="Le bac part à midi." />',
  );
  expect(xml).toContain(`<note noteclass="editorsnote" type="pa"><body.content><p>${NOTES[1]}</p>`);
});

test.each([
  ["Atom", atom],
  ["RSS", rss],
  ["JSON Feed", jsonFeed],
] as const)("%s tells of the correction in the story's language", (_, write) => {
  const [correction] = correctionsOf(STORY.data, timeZone);
  if (!correction) throw new Error("The story has no correction");
  const feed = { title: "The Wire", description: "News", home: "https://wire.example/" };
  const story = write({ ...feed, items: [storyItem(STORY, site)] }, site);
  expect(story).toContain("fr-FR");
  expect(JSON.stringify(parseFeed(story).feed)).toContain("Le bac part à midi.");
  const corrections = write({ ...feed, items: [correctionItem(STORY, correction, site)] }, site);
  expect(JSON.stringify(parseFeed(corrections).feed)).toContain("/articles/le-bac/#correction-1");
});

test("Markdown and text take language and corrections with them", () => {
  const again = filed("2026-03-01-le-bac.md", markdown(STORY));
  expect(again.data.language).toBe("fr-FR");
  expect(again.data.corrections).toEqual(STORY.data.corrections);
  expect(again.data.sample).toBe(true);
  expect(plainText(STORY, site)).toContain(`${NOTES.join("\n\n")}\n`);
});

test("news search is told of no sample", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  expect(newsSitemap([STORY], site, now)).not.toContain("le-bac");
});
