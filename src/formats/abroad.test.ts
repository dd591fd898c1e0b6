import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { makeArchive } from "../archive/archive.ts";
import { feedOf, followed } from "../archive/followed.ts";
import { sitemapFiles } from "../archive/listed.ts";
import { filed } from "../testing/filed.ts";
import { atom, jsonFeed, rss } from "./feed.ts";
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
const site: SiteFacts & { tagline: string } = {
  name: "The Wire",
  tagline: "News",
  language: "en-GB",
  timeZone: "Europe/Paris",
  address: "https://wire.example",
};
const { timeZone } = site;
const archive = makeArchive([STORY], { timeZone, joining: { join: [], part: [] } });
const SOURCES = archive.sourceIds.get(STORY.id) ?? new Map<string, string>();
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
    edNote: NOTES.join("\n"),
  });
  const xml = nitf(STORY, site);
  expect(xml).toContain('baselang="fr-FR"');
  expect(xml).toContain('management-status="withheld"');
  expect(xml).toContain(
    '<revision-history norm="20260302T090000+0100" comment="Le bac part à midi." />',
  );
  expect(xml).toContain(`<note noteclass="editorsnote"><body.content><p>${NOTES[1]}</p>`);
});

test.each([
  ["Atom", atom],
  ["RSS", rss],
  ["JSON Feed", jsonFeed],
] as const)("%s tells of the correction in the story's language", (_, write) => {
  const [front] = followed(archive, site);
  const corrections = followed(archive, site).at(-1);
  if (!front || !corrections) throw new Error("There are no feeds");
  const story = write(feedOf(front, site), site);
  expect(story).toContain("fr-FR");
  expect(JSON.stringify(parseFeed(story).feed)).toContain("Le bac part à midi.");
  const feed = write(feedOf(corrections, site), site);
  expect(JSON.stringify(parseFeed(feed).feed)).toContain("/articles/le-bac/#correction-1");
});

test("Markdown and text take language and corrections with them", () => {
  const again = filed("2026-03-01-le-bac.md", markdown(STORY));
  expect(again.data.language).toBe("fr-FR");
  expect(again.data.corrections).toEqual(STORY.data.corrections);
  expect(again.data.sample).toBe(true);
  expect(plainText(STORY, site)).toContain(`${NOTES.join("\n\n")}\n`);
});

test("no sitemap lists a sample, nor a list of samples alone", () => {
  const listed = sitemapFiles(archive, timeZone).flatMap(({ items }) => items);
  expect(listed.map(({ address }) => address).join(" ")).not.toMatch(/bac|morel|2026/u);
  expect(newsSitemap([STORY], site, new Date("2026-03-01T12:00:00Z"))).not.toContain("le-bac");
});
