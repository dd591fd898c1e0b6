import { expect, test } from "vitest";
import { EVERY_STORY } from "./every-story.ts";
import { recordOf, type Searched } from "./record.ts";

const STORY: Searched = {
  uri: "https://news.example/articles/harbour-opens/",
  language: "en",
  firstCreated: "2026-03-01T00:30:00+01:00",
  headlines: [{ value: "Harbour opens" }],
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
};

test("a story is found by its words, free of markup", () => {
  expect(recordOf(STORY)).toMatchObject({
    url: "/articles/harbour-opens/",
    content: "Harbour opens\n\nThe gates are open.",
    meta: { title: "Harbour opens", quoted: "Ida Brandt · Coast Guard · Norland" },
  });
});

test("it is filtered by who is quoted, where it is filed from, and the publication’s own year", () => {
  expect(recordOf({ ...STORY, firstCreated: "2026-01-01T00:30:00+01:00" }).filters).toEqual({
    source: ["Ida Brandt", "Coast Guard", "Norland"],
    place: ["Port Norland"],
    year: ["2026"],
  });
});

test("it has the word that finds every story where only filters are given", () => {
  expect(recordOf(STORY).meta.word).toBe(EVERY_STORY);
});
