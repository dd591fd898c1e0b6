import { describe, expect, test } from "vitest";
import { dayLabels, speakerLabels } from "./labels/labelled.ts";

describe("labels of who speaks", () => {
  const articles = speakerLabels();

  test("cover sixty articles", () => {
    expect(articles).toHaveLength(60);
  });

  test.each(articles)("$id gives every mention to a source, in reading order", (article) => {
    const numbers = article.sources.map(({ source }) => source);
    expect(new Set(article.mentions.map(({ source }) => source))).toEqual(new Set(numbers));
    const starts = article.mentions.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(article.mentions.every(({ start, end }) => start < end)).toBe(true);
  });
});

describe("labels of days", () => {
  const articles = dayLabels();

  test("ask for two hundred dates or more", () => {
    const asked = articles.flatMap(({ days }) => days.filter(({ optional }) => !optional));
    expect(asked.length).toBeGreaterThanOrEqual(200);
  });

  test.each(articles)("$id gives every date as precisely as it says", ({ days }) => {
    for (const { date, precision } of days)
      expect(date ?? { day: "2015-10-15", month: "2015-10", year: "2015" }[precision]).toMatch(
        { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ }[precision],
      );
  });
});
