import { realpathSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { type Dispatch, dispatches } from "../bench/build/dispatches.ts";
import { rewritten, siteFiles } from "../bench/build/site-files.ts";
import { ProjectCopy } from "./project-copy.ts";
import { digestsOf, SITE } from "./releases.ts";

const PUBLICATION = `
name: The Bell
tagline: News of Marlow
language: en-GB
timeZone: Europe/London
address: https://bell.example
`;

/** Stories of a paper with several pages of each list, from more than a week. */
const STORIES = 150;

/**
 * Most files that one new story may rewrite: its own, and those of lists and neighbours that show
 * it.
 */
const MOST_REWRITTEN = 60;

const project = new ProjectCopy();
const [newest, ...others] = dispatches(STORIES + 1).toReversed() as [Dispatch, ...Dispatch[]];
let before: string;
let digests: Map<string, string>;

const fileOf = ({ name }: Dispatch) => `content/articles/${name}`;

const file = (story: Dispatch) => project.write(fileOf(story), story.text);

const release = () => realpathSync(join(project.folder, SITE));

/** Files that differ from the previous release; the search rewrites the current year. */
const rewrittenPages = () =>
  rewritten(siteFiles(before), siteFiles(release())).filter((path) => !path.startsWith("pagefind"));

beforeAll(async () => {
  project.delete("content");
  project.write(project.publication, PUBLICATION);
  for (const story of others) file(story);
  await project.build();
}, 180_000);

beforeEach(() => {
  before = release();
  digests = digestsOf(before);
});

test(`one story more rewrites at most ${MOST_REWRITTEN} files`, { timeout: 120_000 }, async () => {
  file(newest);
  await project.build();
  const pages = rewrittenPages();
  expect(pages).toContain(
    `articles/${newest.name.slice("2026-01-01-".length, -".txt".length)}/index.html`,
  );
  expect(pages.length, pages.join("\n")).toBeLessThanOrEqual(MOST_REWRITTEN);
  expect(digestsOf(before)).toEqual(digests);
});

test("a release stays as it was while stories are edited and deleted in the next", {
  timeout: 120_000,
}, async () => {
  const [edited, deleted] = others as [Dispatch, Dispatch];
  file({ ...edited, text: edited.text.replace(" crowns", " crowns at least") });
  project.delete(fileOf(deleted));
  await project.build();
  expect(rewrittenPages()).toContain("index.html");
  expect(digestsOf(before)).toEqual(digests);
});
