import { expect, test } from "vitest";
import { robots } from "./robots.ts";

const SITE = { address: "https://bell.example" };

test("all crawlers may read, and are told where pages are listed", () => {
  expect(robots([], SITE)).toBe(`User-agent: *
Allow: /

Sitemap: https://bell.example/sitemap.xml
Sitemap: https://bell.example/news-sitemap.xml
`);
});

test("crawlers that are refused are one group", () => {
  expect(robots(["GPTBot", "CCBot"], SITE)).toContain(
    "\n\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\n",
  );
});
