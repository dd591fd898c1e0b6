import { expect, test } from "vitest";
import { EVERY_STORY } from "./every-story.ts";
import { recordOf, type Searched } from "./record.ts";

const STORY: Searched = {
  uri: "https://news.example/articles/harbour-opens/",
  language: "en",
  firstCreated: "2026-03-01T00:30:00+01:00",
  headlines: [{ value: "Harbour opens" }],
  descriptions: [{ role: "summary", value: "Norland's gates" }],
  bodies: [
    { contentType: "text/html", value: "<p>The gates are open.</p>" },
    { contentType: "text/plain", value: "The gates are open." },
  ],
  people: [{ name: "Ida Brandt", rel: "quoted" }],
  organisations: [{ name: "Coast Guard", rel: "quoted" }],
  places: [
    { name: "Port Norland", rel: "dateline" },
    { name: "Norland", rel: "quoted" },
  ],
  subjects: [],
  crosshead: { article: { dateline: null } },
};

test("a story is found by its words, free of markup", () => {
  expect(recordOf(STORY)).toMatchObject({
    url: "/articles/harbour-opens/",
    content: "The gates are open.",
    meta: {
      title: "Harbour opens",
      summary: "Norland’s gates",
      quoted: "Ida Brandt · Coast Guard · Norland",
    },
  });
});

test("its excerpts begin with its own words, and its dateline finds it all the same", () => {
  const article = { dateline: { text: "OSLO (AFP) -" } };
  const bodies = [{ contentType: "text/plain", value: "OSLO (AFP) - The gates are open." }];
  const { content, meta } = recordOf({ ...STORY, bodies, crosshead: { article } });
  expect([content, meta.dateline]).toEqual(["The gates are open.", "OSLO (AFP) -"]);
});

test("it is filtered by who is quoted, where it is filed from, and the publication’s own year", () => {
  expect(recordOf({ ...STORY, firstCreated: "2026-01-01T00:30:00+01:00" }).filters).toEqual({
    source: ["Ida Brandt", "Coast Guard", "Norland"],
    place: ["Port Norland"],
    year: ["2026"],
  });
});

test("its result shows topics, places and the smallest file of its picture", () => {
  const image = {
    ...{ src: "/images/old quay.jpg", alt: "A quay", credit: "Ida Brandt" },
    size: { width: 900, height: 600 },
  };
  const story = {
    ...STORY,
    subjects: [{ name: "Ports" }],
    crosshead: { ...STORY.crosshead, image },
  };
  expect(recordOf(story).meta).toMatchObject({
    topics: "Ports",
    places: "Port Norland",
    picture: "/pictures/images/old%20quay-jpg-480.webp",
  });
  expect(recordOf(STORY).meta).toMatchObject({ topics: "", picture: "" });
});

test("it is found in the other spelling of English as well", () => {
  expect(recordOf(STORY).meta.spellings).toBe("harbor");
});

test("it has the word that finds every story where only filters are given", () => {
  expect(recordOf(STORY).meta.word).toBe(EVERY_STORY);
});
