import { afterAll, beforeAll, expect, test } from "vitest";
import { ProjectCopy } from "./project-copy.ts";
import { type PageVisit, Site } from "./site.ts";

const PUBLICATION = `
name: The Bell
tagline: News of Marlow
language: en-GB
timeZone: Europe/London
address: https://bell.example
`;

/** Time in which a server must find a new release, and interval of a reader's typing. */
const MOMENT = { timeout: 5_000, interval: 500 };

const project = new ProjectCopy();
let visit: PageVisit;

function write(file: string, word: string): void {
  const copy = `Council on the ${word}

MARLOW, Norland (AFP) - “The ${word} stays,” Mayor Edith Marl said.
`;
  project.write(`content/articles/${file}.txt`, copy);
}

beforeAll(async () => {
  project.delete("content");
  project.write(project.publication, PUBLICATION);
  write("2025-06-01-ferry", "wimbrel");
  write("2026-03-01-mill", "plessom");
  write("2026-03-02-quay", "quorrin");
  await project.build();
}, 120_000);

const site = new Site(project.released);

beforeAll(async () => {
  visit = await site.visit("/search/");
  await visit.page.getByRole("searchbox", { name: "Words" }).waitFor();
});

afterAll(() => visit.context.close());

const search = (word: string) => visit.page.getByRole("searchbox", { name: "Words" }).fill(word);

/** Headlines on the page, after the text with their number. */
const outcome = async () => [
  await visit.page.getByRole("status").textContent(),
  ...(await visit.page.locator("crosshead-search h2").allTextContents()).sort(),
];

const NONE = ["No story matches these words and filters."];

test("one search finds stories of all years", async () => {
  await search("Edith Marl");
  await expect
    .poll(outcome, MOMENT)
    .toEqual([
      "Stories found: 3",
      "Council on the plessom",
      "Council on the quorrin",
      "Council on the wimbrel",
    ]);
});

test("a page that stays open finds an edited story, and no killed one, after the next build", {
  timeout: 120_000,
}, async () => {
  project.delete("content/articles/2025-06-01-ferry.txt");
  write("2026-03-01-mill", "tuldrave");
  const told = await project.build();
  expect(told).toMatch(/is current[\s\S]* 2 stories of 2026 are indexed/u);
  // The server serves the new release after a moment.
  await expect
    .poll(async () => {
      await search("");
      await search("tuldrave");
      await visit.page.getByRole("status").filter({ hasText: /\S/u }).waitFor();
      return outcome();
    }, MOMENT)
    .toEqual(["Stories found: 1", "Council on the tuldrave"]);
  await search("wimbrel");
  await expect.poll(outcome).toEqual(NONE);
  await search("quorrin");
  await expect.poll(outcome).toEqual(["Stories found: 1", "Council on the quorrin"]);
  await search("plessom");
  await expect.poll(outcome).toEqual(NONE);
  expect(visit.troubles).toEqual([]);
});
