import { describe, expect, test } from "vitest";
import type { Joining } from "../desk/sources-file.ts";
import type { StoredStory } from "../desk/story.ts";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { pagesOf } from "./pages.ts";
import { neighbours, relatedTo } from "./related.ts";
import { sourceTallies } from "./source-tally.ts";

const HARBOUR = filed(
  "2026-03-01-harbour-opens.txt",
  `---
topics: [Shipping, Norland]
---
Harbour opens

PORT ELSE, Norland, March 1, 2026 (NWA) - The gates opened.

“The gates are open,” Marta Quill told reporters.

“Nobody asked us,” a dock worker said.

The ministry said it was pleased.
`,
);
const STRIKE = filed(
  "2026-03-02-strike-ends.txt",
  `---
topics: [Shipping]
---
Strike ends

PORT ELSE, Norland, March 2, 2026 (NWA) - The strike ended.

“We are glad of it,” Marta Quill said.

“It was long,” a dock worker said.

“It is over,” Marta Quill said.

The ministry said it was surprised.
`,
);
const STORM = ofPersons(
  filed(
    "2026-03-02-storm-nears.txt",
    `---
published: 2026-03-02T23:30:00Z
---
Storm nears

A storm is near.

“Stay at home,” Quill said.
`,
  ),
);

const FLOOD = ofPersons(
  filed("2026-03-03-flood-falls.txt", "Flood falls\n\nThe flood fell.\n\n“Go home,” Quill said.\n"),
);

/**
 * The story with all its sources as persons, as the parser may take a bare last name for another
 * kind.
 */
function ofPersons(story: StoredStory): StoredStory {
  const { article } = story.data;
  const sources = article.sources.map((source) => ({ ...source, kind: "person" as const }));
  return { ...story, data: { ...story.data, article: { ...article, sources } } };
}

/** The story filed again, with the publisher's settings for its sources. */
const refiled = ({ id, body = "" }: StoredStory, joining: Joining) =>
  filed(`2026-03-02-${id}.txt`, body, { joining });

const NOTHING: Joining = { join: [], part: [], hide: [] };
const archive = (joining = NOTHING, timeZone = "UTC", stories = [HARBOUR, STRIKE, STORM]) =>
  makeArchive(stories, { timeZone, joining });
const slugs = (stories: StoredStory[] | undefined) => stories?.map(({ id }) => id);

describe("sources", () => {
  test("are joined on the same full name, with all they say, of the newest story first", () => {
    const { sources } = archive();
    const marta = sources.get("marta-quill");
    expect(marta?.name).toBe("Marta Quill");
    expect(slugs(marta?.stories)).toEqual(["strike-ends", "harbour-opens"]);
    expect(marta?.said.map(({ quote }) => quote.parts[0])).toEqual([
      "We are glad of it,",
      "It is over,",
      "The gates are open,",
    ]);
  });

  test("that are not named are nobody’s", () => {
    const { sources, sourceIds } = archive();
    expect([...sources.values()].map(({ name }) => name)).not.toContain("a dock worker");
    expect(sourceIds.get("strike-ends")?.has("a-dock-worker")).toBe(false);
  });

  test("have a page from two stories on", () => {
    const { sourceIds } = archive();
    expect(sourceIds.get("strike-ends")?.get("marta-quill")).toBe("marta-quill");
  });

  test("that a story names in part are its own", () => {
    const { sources, sourceIds } = archive(NOTHING, "UTC", [STORM, FLOOD]);
    expect([...sources.values()].map(({ id, stories }) => [id, slugs(stories)])).toEqual([
      ["quill", ["storm-nears"]],
      ["quill-2", ["flood-falls"]],
    ]);
    expect(sourceIds.get("flood-falls")?.get("quill")).toBeUndefined();
  });

  test("are joined under a name that the publisher gives, in whatever stories they have it", () => {
    const quill = (name: string) => [{ name, names: ["Quill"] }];
    const joined = (join: Joining["join"], ...stories: StoredStory[]) =>
      archive({ ...NOTHING, join }, "UTC", stories).sources;
    const everywhere = { ...NOTHING, join: quill("Marta Quill") };
    const storm = refiled(STORM, everywhere);
    expect(
      slugs(joined(everywhere.join, HARBOUR, STRIKE, storm).get("marta-quill")?.stories),
    ).toEqual(["storm-nears", "strike-ends", "harbour-opens"]);
    const adas = { ...NOTHING, join: quill("Ada Quill") };
    const { join } = adas;
    const sources = joined(join, STORM, refiled(FLOOD, adas));
    expect(slugs(sources.get("ada-quill")?.stories)).toEqual(["flood-falls"]);
    expect(slugs(sources.get("quill")?.stories)).toEqual(["storm-nears"]);
  });

  test("are parted by the publisher", () => {
    const part = [{ name: "Marta Quill", stories: ["strike-ends"], as: "Marta Quill (union)" }];
    const parting = { ...NOTHING, part };
    const { sources } = archive(parting, "UTC", [HARBOUR, refiled(STRIKE, parting)]);
    expect(slugs(sources.get("marta-quill")?.stories)).toEqual(["harbour-opens"]);
    expect(slugs(sources.get("marta-quill-union")?.stories)).toEqual(["strike-ends"]);
  });

  test("keep their addresses when a newer story is filed", () => {
    const before = archive(NOTHING, "UTC", [HARBOUR]).sources;
    expect([...archive().sources.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
  });
});

test("stories are shelved by topic, by place and by the publication’s day", () => {
  const { topics, places, days } = archive();
  expect(slugs(topics.get("shipping")?.stories)).toEqual(["strike-ends", "harbour-opens"]);
  expect(slugs(topics.get("norland")?.stories)).toEqual(["harbour-opens"]);
  expect(places.get("port-else-norland")).toMatchObject({ name: "Port Else, Norland" });
  expect(slugs(days.get("2026-03-02")?.stories)).toEqual(["storm-nears", "strike-ends"]);
  expect(slugs(archive(NOTHING, "Europe/Paris").days.get("2026-03-03")?.stories)).toEqual([
    "storm-nears",
  ]);
});

test("a story leads to the one before and the one after", () => {
  const at = (slug: string) => {
    const { earlier, later } = neighbours(archive(), slug);
    return [earlier?.id, later?.id];
  };
  expect(at("strike-ends")).toEqual(["harbour-opens", "storm-nears"]);
  expect(at("storm-nears")).toEqual(["strike-ends", undefined]);
  expect(at("harbour-opens")).toEqual([undefined, "strike-ends"]);
});

test("stories are related by the sources and places that they share", () => {
  expect(slugs(relatedTo(archive(), HARBOUR, 3))).toEqual(["strike-ends"]);
  expect(relatedTo(archive(), STORM, 3)).toEqual([]);
});

test("who is quoted stands in order of appearance, with how often and how much", () => {
  expect(
    sourceTallies(STRIKE.data).map(({ source, quotations, words, reports }) => [
      source.name,
      quotations,
      words,
      reports,
    ]),
  ).toEqual([
    ["Marta Quill", 2, 8, 0],
    ["a dock worker", 1, 3, 0],
    ["ministry", 0, 0, 1],
  ]);
});

test("a list is cut into pages, an empty one into an empty one", () => {
  expect(pagesOf([5, 4, 3, 2, 1], 2, "/sources/")).toEqual([
    { number: undefined, newer: undefined, older: "/sources/page/1/", items: [5, 4, 3] },
    { number: 1, newer: "/sources/", older: undefined, items: [2, 1] },
  ]);
  expect(pagesOf([], 2, "/")).toEqual([
    { number: undefined, newer: undefined, older: undefined, items: [] },
  ]);
});

test("an item that is added leaves all pages but the newest and one as they are", () => {
  const numbers = Array.from({ length: 11 }, (_, index) => 11 - index);
  for (let length = 1; length <= 10; length += 1) {
    const before = pagesOf(numbers.slice(-length), 2, "/").map((page) => JSON.stringify(page));
    const after = pagesOf(numbers.slice(-length - 1), 2, "/").map((page) => JSON.stringify(page));
    expect(before.filter((page) => !after.includes(page)).length).toBeLessThanOrEqual(2);
  }
});

test("each of 20 000 stories is looked at fewer than 20 times to be filed, and 200 to be related", {
  timeout: 60_000,
}, () => {
  const day = (number: number) => new Date(number * 8_000_000).toISOString();
  let looks = 0;
  const many = Array.from({ length: 20_000 }, (_, number) => {
    const { data } = [HARBOUR, STRIKE, STORM][number % 3] ?? HARBOUR;
    const id = `story-${number}`;
    const story = { id, digest: id, reading: id, data: { ...data, published: day(number) } };
    return new Proxy(story, {
      get(target, key) {
        looks += 1;
        return Reflect.get(target, key);
      },
    });
  });
  const whole = archive(NOTHING, "Europe/Paris", many);
  expect(looks).toBeLessThan(20 * many.length);
  looks = 0;
  for (const story of many) relatedTo(whole, story, 4);
  expect(looks).toBeLessThan(200 * many.length);
  expect(whole.sources.get("marta-quill")?.stories).toHaveLength(13_334);
});
