import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close } from "pagefind";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { ninjs } from "../formats/ninjs.ts";
import { filed } from "../testing/filed.ts";
import { finishedBundles } from "./bundles.ts";
import { indexVolume, readStories } from "./index-volume.ts";

const PUBLICATION = {
  name: "The Bell",
  address: "https://bell.example",
  language: "en-GB",
  timeZone: "UTC",
};

const VOLUME = { name: "2026-01234567-quay", year: "2026", maker: "01234567", slugs: ["quay"] };

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "search-"));
  mkdirSync(join(site, "articles"));
});

afterEach(() => rmSync(site, { recursive: true }));

afterAll(close);

test("a volume becomes a bundle with the slugs and the words of its stories", async () => {
  const copy = "Council on the quay\n\nMARLOW (AFP) - “The quay stays,” Mayor Edith Marl said.\n";
  const form = ninjs(filed("2026-03-01-quay.txt", copy), PUBLICATION, new Map());
  writeFileSync(join(site, "articles/quay.json"), JSON.stringify(form));
  const stories = readStories(site, VOLUME);
  // The folder of a release that is replaced goes while it is indexed.
  rmSync(join(site, "articles"), { recursive: true });
  await indexVolume(site, VOLUME, stories, "en-GB");
  const [bundle] = finishedBundles(site);
  expect(bundle).toMatchObject(VOLUME);
  const words = readFileSync(join(site, "pagefind", VOLUME.name, "words.json"), "utf8");
  expect(JSON.parse(words)).toEqual(expect.arrayContaining(["Council", "quay", "Edith"]));
});

test("a story whose form is not there is named", () => {
  expect(() => readStories(site, VOLUME)).toThrow(/quay\.json/u);
});
