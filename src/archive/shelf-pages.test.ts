import { expect, test } from "vitest";
import { NOTHING_JOINED, type SourcesFile } from "../desk/sources-file.ts";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { movedPages } from "./moved-pages.ts";
import { hasFeed, hasOwnPage, shelfPages, sourcePages } from "./shelf-pages.ts";

/** Stories with one place and one source, of which only the newest also quotes another. */
function archiveOf(count: number) {
  const stories = Array.from({ length: count }, (_, number) => {
    const other = number === count - 1 ? "“It is late,” said Bo Brand.\n" : "";
    const words = `“The bell rang ${number} times,” said Mina Holt.\n\n${other}`;
    return filed(
      `2026-03-01-bell-${number}.txt`,
      `---\npublished: ${new Date(Date.UTC(2026, 2, 1, 10, number)).toISOString()}\n---\nBell rings ${number}\n\nMARLOW, Norland (AFP) - The bell rang.\n\n${words}`,
    );
  });
  return makeArchive(stories, { timeZone: "UTC", joining: { join: [], part: [] } });
}

const moved = (...[archive, joining]: [ReturnType<typeof archiveOf>, Partial<SourcesFile>?]) =>
  movedPages(archive, { ...NOTHING_JOINED, ...joining }).map(({ params, props }) => ({
    ...params,
    ...props,
  }));

const source = (id: string) => `/sources/${id}/`;
const place = (id: string) => `/places/${id}/`;

test.each([
  [1, false, false],
  [2, true, false],
  [3, true, true],
])("a source of %d stories has a page: %s, and a feed: %s", (count, page, feed) => {
  const holt = archiveOf(count).sources.get("mina-holt");
  expect(holt && [hasOwnPage(holt), hasFeed(holt)]).toEqual([page, feed]);
});

test("the address of a source or place of one story leads to that story", () => {
  expect(moved(archiveOf(3))).toEqual([
    { list: "sources", letter: "b", moved: { "bo-brand": "/articles/bell-2/" } },
  ]);
  expect(moved(archiveOf(1))).toEqual([
    { list: "sources", letter: "m", moved: { "mina-holt": "/articles/bell-0/" } },
    { list: "sources", letter: "b", moved: { "bo-brand": "/articles/bell-0/" } },
    { list: "places", letter: "m", moved: { "marlow-norland": "/articles/bell-0/" } },
  ]);
});

test("the address of a name that is joined with another leads to where that leads", () => {
  const join = [
    { name: "Mina Holt", names: ["Holt", "Bo Brand"] },
    { name: "Bo Brand", names: ["Brand"] },
    { name: "Nobody", names: ["No One"] },
  ];
  const places = [{ name: "Marlow, Norland", names: ["Marlow"] }];
  expect(moved(archiveOf(3), { join, places })).toEqual([
    { list: "sources", letter: "h", moved: { holt: "/sources/mina-holt/" } },
    {
      list: "sources",
      letter: "b",
      moved: { brand: "/articles/bell-2/", "bo-brand": "/articles/bell-2/" },
    },
    { list: "places", letter: "m", moved: { marlow: "/places/marlow-norland/" } },
  ]);
});

/** Cache keys of pages, by the parameters of their paths. */
const keysOf = (pages: { params: object; cacheKey: string }[]) =>
  new Map(pages.map(({ params, cacheKey }) => [JSON.stringify(params), cacheKey]));

test("one story more changes the newest page of a place and of a source, and no page that is full", () => {
  const [before, after] = [archiveOf(101), archiveOf(102)];
  for (const pagesOf of [
    ({ places }: typeof before) => shelfPages(places.values(), place),
    ({ sources }: typeof before) =>
      sourcePages(sources.values(), source, { timeZone: "UTC", language: "en" }),
  ]) {
    const [old, made] = [keysOf(pagesOf(before)), keysOf(pagesOf(after))];
    const changed = [...made].filter(([params, key]) => old.get(params) !== key);
    expect(changed.every(([params]) => !params.includes("page/"))).toBe(true);
    expect(changed.length).toBeGreaterThan(0);
    expect([...made.keys()].some((params) => params.includes("page/"))).toBe(true);
  }
});
