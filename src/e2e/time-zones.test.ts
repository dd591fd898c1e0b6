import { globSync, readFileSync } from "node:fs";
import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { expect, test } from "vitest";
import { EASTERN, TESTED } from "./releases.ts";
import { elements, treeOf } from "./site-pages.ts";

const files = (pattern: string) => globSync(pattern, { cwd: TESTED });

test("every page shows the same times and days, wherever the machine is that builds it", () => {
  const pages = files("**/*.html");
  const times = (build: string) =>
    pages.map((page) => {
      const tree = treeOf(readFileSync(`${build}/${page}`, "utf8"));
      const shown = elements(
        tree,
        ({ tagName, properties }) => tagName === "time" || "dataDay" in properties,
      ).map((time: Element) => [
        time.properties["dateTime"],
        time.properties["dataDay"],
        textOf(time),
      ]);
      return [page, shown];
    });
  expect(times(TESTED).flat(2).length).toBeGreaterThan(pages.length);
  expect(times(EASTERN)).toEqual(times(TESTED));
});

test("so do feeds, sitemaps, every other form of a story, and the days that the archive sorts it under", () => {
  const forms = files("{articles/*.*,sitemaps/*.xml,**/{feed,atom}.xml,**/feed.json,*.xml}");
  expect(forms.length).toBeGreaterThan(20);
  for (const form of forms) {
    expect(readFileSync(`${EASTERN}/${form}`, "utf8"), form).toBe(
      readFileSync(`${TESTED}/${form}`, "utf8"),
    );
  }
  const days = (build: string) => globSync("archive/*/*/*/index.html", { cwd: build }).sort();
  expect(days(EASTERN)).toEqual(days(TESTED));
});
