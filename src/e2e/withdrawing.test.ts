import { globSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { posting } from "../testing/example-comments.ts";
import { filesHolding, markedCopy } from "./marked-copy.ts";
import { ProjectCopy } from "./project-copy.ts";
import { Served } from "./served.ts";
import type { Runtime } from "./servers.ts";

const SENTENCE = "We took this story back.";
const PUBLICATION = `
name: The Bell
tagline: News of Marlow
language: en-GB
timeZone: Europe/London
address: https://bell.example
withdrawn: ${SENTENCE}
comments: { mode: publish }
`;

/**
 * Words that are only in one story and its file name: one story is under embargo, the other is
 * killed.
 */
const EMBARGOED = "tuldrave";
const KILLED = "quorrin";
const PUBLIC = "wimbrel";

/** Pause between two looks, which leaves processor time to the build: milliseconds. */
const PAUSE = 100;

const project = new ProjectCopy();

const fileOf = (word: string) => `content/articles/2026-11-20-${word}.txt`;
const NOTICE = "content/articles/2026-11-21-notice.txt";
const release = () => readlinkSync(join(project.folder, "dist/current"));

/** Files of the current release with a word, including its cache. */
const released = (word: string) =>
  filesHolding(word, project.folder, [`dist/${release()}/**/*`, ".astro/**/*"]);

/** All paths of a site, and those that the story of a word would have. */
function pathsWith(word: string): string[] {
  const root = join(project.folder, "dist/current/site");
  const files = globSync("**/*", { cwd: root, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const paths = files.map(({ parentPath, name }) =>
    `${parentPath.slice(root.length)}/${name}`.replace(/index\.html$/u, ""),
  );
  return [
    ...paths,
    ...ofStory(word),
    "/comments/atom.xml",
    `/comments/counts.json?articles=${word}`,
  ];
}

const ofStory = (word: string) => [
  ...["", "/", ".json", ".md", ".txt", ".xml", "/card.png"].map((end) => `/articles/${word}${end}`),
  ...["/discussion/", "/discussion/atom.xml", "/quotations/q-1/", "/changes/"].map(
    (end) => `/articles/${word}${end}`,
  ),
];

/** Paths of a server whose answers contain a word, compressed or not. */
async function answering(word: string, server: Served): Promise<string[]> {
  const found: string[] = [];
  for (const path of pathsWith(word)) {
    for (const encoding of ["identity", "gzip"]) {
      const answer = await server.get(path, { "Accept-Encoding": encoding });
      if ((await answer.text()).toLowerCase().includes(word)) found.push(path);
    }
  }
  return [...new Set(found)];
}

const statusesAt = (paths: string[], server: Served) =>
  Promise.all(paths.map(async (path) => (await server.get(path)).status));

beforeAll(async () => {
  project.delete("content");
  project.write(project.publication, PUBLICATION);
  project.write(fileOf(PUBLIC), markedCopy(PUBLIC, "topics: [Wimbrel]"));
  project.write(fileOf(KILLED), markedCopy(KILLED, "topics: [Quorrin]"));
  project.write(fileOf(EMBARGOED), markedCopy(EMBARGOED, "embargo: 2099-12-01T06:00:00Z"));
  await project.build();
}, 180_000);

const site = new Served(project.released);

/** Store of the server on Node. */
const storeOf = () => libsqlStore(`file:${site.folder}/comments.sqlite`);

beforeAll(async () => {
  const store = storeOf();
  for (const article of [KILLED, PUBLIC]) {
    await store.post(posting({ article, text: `The ${article} matters.`, submission: article }));
  }
  await store.close();
});

test("before its time, nothing has a word of an embargoed story, and all of another has", async () => {
  expect(released(EMBARGOED)).toEqual([]);
  expect(await answering(EMBARGOED, site)).toEqual([]);
  expect(released(KILLED)).toEqual(
    expect.arrayContaining(["site/feed.xml", `site/articles/${KILLED}/index.html`]),
  );
  expect(await answering(KILLED, site)).toEqual(
    expect.arrayContaining(["/feed.xml", "/comments/atom.xml", `/articles/${KILLED}/discussion/`]),
  );
});

test("while its time has come and the release with it is being made, nothing has a word of it", {
  timeout: 180_000,
}, async () => {
  const now = new Date().toISOString();
  project.write(fileOf(EMBARGOED), markedCopy(EMBARGOED, `embargo: ${now}`));
  project.write(NOTICE, `EDITORS: Please kill the story headlined “Council closes ${KILLED}”.\n`);
  const before = release();
  let isBuilt = false;
  const built = project.buildByCommand().finally(() => {
    isBuilt = true;
  });
  let looks = 0;
  while (!isBuilt) {
    const holding = [...released(EMBARGOED), ...(await answering(EMBARGOED, site))];
    if (release() !== before) break;
    expect(holding).toEqual([]);
    looks += 1;
    await setTimeout(PAUSE);
  }
  await built;
  expect(looks).toBeGreaterThan(0);
  expect(release()).not.toBe(before);
});

test("at its time the embargoed story is there, and the killed one nowhere on Node", async () => {
  await expect.poll(() => statusesAt([`/articles/${EMBARGOED}/`], site)).toEqual([200]);
  const there = [`/articles/${EMBARGOED}.json`, "/feed.xml", "/sitemaps/1.xml"];
  expect(await answering(EMBARGOED, site)).toEqual(expect.arrayContaining(there));
  expect(released(KILLED)).toEqual([]);
  expect(await answering(KILLED, site)).toEqual([]);
});

describe.each([
  ["Node, which was there before", () => site],
  ["Workers", (runtime: Runtime) => new Served(runtime)],
])("after the kill, on %s", (_, serverOn) => {
  const server = serverOn(project.deployed);

  test("the addresses of the killed story say that it was withdrawn, and nothing of it", async () => {
    const paths = ofStory(KILLED);
    expect(await statusesAt(paths, server)).toEqual(paths.map(() => 410));
    const page = await server.get(`/articles/${KILLED}/`);
    const [, main = ""] = (await page.text()).split("<main");
    expect(main.split(SENTENCE)).toHaveLength(2);
    expect(main).toContain('action="/search/"');
    expect(await answering(KILLED, server)).toEqual([]);
  });

  test("its discussion takes nothing", async () => {
    const answer = await fetch(`${server.origin}/articles/${KILLED}/discussion/`, {
      method: "POST",
      body: new URLSearchParams({ name: "Nour", comment: "It matters." }),
      headers: { Origin: "https://bell.example" },
    });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain("its discussion is closed");
  });

  test("other addresses are there, or are not, as ever", async () => {
    const paths = ["/", `/articles/${EMBARGOED}/`, "/articles/no-story/", "/no-page/", "/no.txt"];
    expect(await statusesAt(paths, server)).toEqual([200, 200, 404, 404, 404]);
    const missing = await server.get("/no-page/");
    expect(await missing.text()).toContain("There is no such page");
  });
});

describe("when files are deleted and renamed", () => {
  const moved = `${PUBLIC}-reopens`;

  beforeAll(async () => {
    for (const file of [fileOf(KILLED), fileOf(PUBLIC), NOTICE]) project.delete(file);
    project.write(fileOf(moved), markedCopy(PUBLIC, `redirects: [${PUBLIC}]`));
    await project.build();
    await vi.waitUntil(async () => (await site.get(`/articles/${moved}/`)).ok, { timeout: 5_000 });
  }, 180_000);

  test("the address of a deleted story is that of none, and its comments are kept", async () => {
    expect(await statusesAt(ofStory(KILLED), site)).toEqual(ofStory(KILLED).map(() => 404));
    expect(released(KILLED)).toEqual([]);
    const store = storeOf();
    expect((await store.latest(9, KILLED)).map(({ text }) => text)).toEqual([
      `The ${KILLED} matters.`,
    ]);
    await store.close();
  });

  test("the former address of a renamed story leads to today’s, and its comments are there", async () => {
    const answer = await site.get(`/articles/${PUBLIC}/discussion/`);
    expect(answer.headers.get("Location")).toBe(`/articles/${moved}/discussion/`);
    const discussion = await site.get(`/articles/${moved}/discussion/`);
    expect(await discussion.text()).toContain(`The ${PUBLIC} matters.`);
  });
});
