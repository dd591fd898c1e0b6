import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Card } from "./card.ts";
import { CardCache, drawable } from "./card-cache.ts";
import { drawCard } from "./draw-card.ts";
import { FileCache } from "./file-cache.ts";

const CARD: Card = {
  publication: "The Harbour Post",
  direction: "ltr",
  words: "Harbour opens after the storm",
  weight: 600,
  foot: "Port Norland · 1 March 2026",
};

let folder = "";
let drawn: Card[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cards-"));
  drawn = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Cards in the cache of a build, with a record of those drawn. */
const build = (drawer?: string) =>
  new CardCache(
    (card) => {
      drawn.push(card);
      return drawCard(card);
    },
    folder,
    drawer,
  );

test("a card that has not changed is not drawn again, in whatever build", async () => {
  const first = await build().png(CARD);
  expect(await build().png({ ...CARD })).toEqual(first);
  expect(drawn).toHaveLength(1);
});

test("a card that has changed is drawn, and only that", async () => {
  const other = { ...CARD, words: "Pilots win the pay ruling" };
  await build().png(CARD);
  await build().png(other);
  const next = build();
  await next.png(CARD);
  await next.png({ ...other, foot: "Port Norland · 2 March 2026" });
  expect(drawn.map(({ words, foot }) => [words, foot])).toEqual([
    [CARD.words, CARD.foot],
    [other.words, CARD.foot],
    [other.words, "Port Norland · 2 March 2026"],
  ]);
});

test("every card is drawn again where the program that draws has changed", async () => {
  await build("one").png(CARD);
  await build("another").png(CARD);
  expect(drawn).toHaveLength(2);
});

test.each([
  ["Latin with every mark", "Łódź, Việt Nam, Ōsaka"],
  ["Arabic", "فتح الميناء أبوابه بعد العاصفة"],
  [
    "French with its narrow spaces",
    "«\u202FLe port rouvre\u00A0: qui paie\u202F?\u202F» grand\u2011duc",
  ],
])("a card in %s can be drawn", (_, words) => {
  expect(drawable([{ ...CARD, words }])?.words).toBe(words);
});

test.each([
  ["in a script without a font", "港口开放"],
  ["with a sign without a font", "Harbour opens 🚢"],
])("a card %s gives way to the next", (_, words) => {
  const speaker = { name: words, isNamed: true };
  expect(drawable([{ ...CARD, words }, { ...CARD, speaker }, CARD])).toBe(CARD);
});

test("of more cards than are kept, those that were drawn last are", async () => {
  const cache = new FileCache(folder, 4);
  for (const [number, word] of ["a", "b", "c", "d", "e"].entries()) {
    await cache.get([word], async () => Buffer.from(word));
    for (const name of readdirSync(folder)) {
      if (readFileSync(join(folder, name), "utf8") === word) {
        utimesSync(join(folder, name), number, number);
      }
    }
  }
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  expect(kept.sort()).toEqual(["c", "d", "e"]);
});

test("requests for one file at once leave one whole file, and no draft", async () => {
  const cache = new FileCache(folder);
  const bytes = Buffer.alloc(1_000_000, "drawn");
  const requested = [1, 2, 3].map(() => cache.get(["a"], async () => bytes));
  for (const got of await Promise.all(requested)) expect(got.equals(bytes)).toBe(true);
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(readFileSync(join(folder, name ?? "")).equals(bytes)).toBe(true);
});

test("a card is drawn though its folder cannot be written", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const cache = new FileCache(join(file, "cards"));
  expect(String(await cache.get(["a"], async () => Buffer.from("drawn")))).toBe("drawn");
});

test("it is known how many cards were drawn since a time", async () => {
  const cache = new FileCache(join(folder, "cards"));
  expect(cache.writtenSince(0)).toBe(0);
  await cache.get(["a"], async () => Buffer.from("a"));
  await cache.get(["a"], async () => Buffer.from("a"));
  expect(cache.writtenSince(0)).toBe(1);
  expect(cache.writtenSince(Date.now() + 1000)).toBe(0);
});
