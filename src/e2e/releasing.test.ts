import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILDING, currentRelease, readManifest } from "../build/releases.ts";
import { BUILD } from "./astro.ts";
import { ProjectCopy } from "./project-copy.ts";
import { Reader } from "./reader.ts";
import { digestsOf, SITE } from "./releases.ts";
import { Running, RunningServer, serverOf } from "./running.ts";

const PUBLICATION = `
name: The Bell
tagline: News of Marlow
language: en-GB
timeZone: Europe/London
address: https://bell.example
`;

/** Time in which a server must find a new release. */
const MOMENT = { timeout: 2_000 };

const project = new ProjectCopy();
const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
let server: RunningServer;
let css: string;

const fileOf = (slug: string) => `content/articles/2026-03-01-${slug}.txt`;

function write(slug: string): void {
  const copy = `Council on the ${slug}\n\nMARLOW, Norland (AFP) - “The ${slug} stays,” Mayor Edith Marl said.\n`;
  project.write(fileOf(slug), copy);
}

const append = (file: string, text: string) => project.write(file, project.read(file) + text);

async function start(): Promise<void> {
  const env = { PUBLICATION: project.publication };
  const command = serverOf(project.folder);
  server = await RunningServer.start(join(folder, "comments.sqlite"), { env }, command);
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { headers, redirect: "manual" });

const status = async (path: string) => (await get(path)).status;

/** Output of the server up to its next answer. */
async function printedByThen(): Promise<string> {
  await status("/");
  return server.lines.join("\n");
}

/** Last message of the server about releases, up to its next answer. */
const servedByThen = async () =>
  (await printedByThen()).split("\n").findLast((line) => line.startsWith("Release "));

beforeAll(async () => {
  project.delete("content");
  project.write(project.publication, PUBLICATION);
  for (const slug of ["ferry", "mill"]) write(slug);
  await project.build();
  await start();
  css = await baseStyles();
}, 120_000);

/** Path of the front page's style sheet with src/styles/base.css. */
async function baseStyles(): Promise<string> {
  const page = await (await get("/")).text();
  for (const [address] of page.matchAll(/\/_astro\/[^"]+\.css/gu))
    if ((await (await get(address)).text()).includes("--paper:")) return address;
  throw new Error("No styles of the front page have the colours of base.css");
}

afterAll(async () => {
  await server?.end("SIGTERM");
  rmSync(folder, { recursive: true });
});

/** Requests a path repeatedly, like a client with a cached copy; returns all statuses. */
async function asking(path: string, signal: AbortSignal): Promise<Set<number | string>> {
  const seen = new Set<number | string>();
  let tag = "";
  while (!signal.aborted) {
    const answer = await get(path, { "If-None-Match": tag }).catch(String);
    seen.add(typeof answer === "string" ? answer : answer.status);
    if (typeof answer === "string") continue;
    tag = answer.headers.get("ETag") ?? "";
    await answer.bytes();
  }
  return seen;
}

test("readers notice nothing of two builds, but for what is new", {
  timeout: 120_000,
}, async () => {
  const stop = new AbortController();
  const paths = [
    "/",
    "/articles/ferry/",
    "/articles/ferry.json",
    "/articles/ferry.md",
    "/articles/ferry/discussion/",
    "/comments/atom.xml",
    "/feed.xml",
    css,
  ];
  const seen = paths.map((path) => asking(path, stop.signal));
  await project.build();
  expect(await status("/articles/tower/")).toBe(404);
  expect(await status("/articles/tower/discussion/")).toBe(404);

  write("tower");
  project.delete(fileOf("mill"));
  append("src/styles/base.css", "\nhtml { --second: 2 }\n");
  await project.build();
  await expect.poll(() => status("/articles/mill/"), MOMENT).toBe(404);
  expect(await status("/articles/mill.json")).toBe(404);
  expect(await status("/articles/mill/discussion/")).toBe(404);

  expect(await status("/articles/tower/")).toBe(200);
  const reader = new Reader(server, "/articles/tower/discussion/");
  expect((await reader.post({ name: "Nour", comment: "It leans." })).status).toBe(303);
  expect(await reader.names()).toEqual(["Nour"]);

  stop.abort();
  expect((await Promise.all(seen)).map((each) => [...each].sort())).toEqual(
    paths.map((path) => (path.endsWith("/discussion/") ? [200] : [200, 304])),
  );
});

test("a page that is open keeps its styles after the next release", async () => {
  expect(await (await get("/")).text()).not.toContain(css);
  const answer = await get(css);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toContain("immutable");
});

test("a release stays as it was, though every page of the next one is another", {
  timeout: 120_000,
}, async () => {
  const site = realpathSync(join(project.folder, SITE));
  const before = digestsOf(site);
  project.write(project.publication, PUBLICATION.replace("The Bell", "The Horn"));
  await project.build();
  const after = digestsOf(join(project.folder, SITE));
  const pages = [...after.keys()].filter((path) => path.endsWith(".html"));
  expect(pages).toContain("404.html");
  expect(pages.filter((path) => after.get(path) === before.get(path))).toEqual([]);
  expect(digestsOf(site)).toEqual(before);
});

test("two builds at once both end well, one after the other", { timeout: 120_000 }, async () => {
  const printed = await Promise.all([project.buildByCommand(), project.buildByCommand()]);
  expect(
    printed.filter((each) => each.includes("waiting for another build to finish")),
  ).toHaveLength(1);
  const ids = printed.map((each) => /release (\S+) is current/u.exec(each)?.[1]);
  expect(new Set(ids).size).toBe(2);
  await expect.poll(printedByThen, MOMENT).toContain(ids.toSorted().at(-1));
});

test("a build that is killed half-way changes nothing that is served, and the next one ends well", {
  timeout: 120_000,
}, async () => {
  const before = currentRelease(project.folder);
  write("weir");
  const env = { PUBLICATION: project.publication };
  const build = new Running([process.execPath, BUILD], { env, cwd: project.folder });
  const isHalfWay = () => existsSync(join(project.folder, BUILDING));
  await expect.poll(isHalfWay, { timeout: 60_000, interval: 20 }).toBe(true);
  await build.end("SIGKILL");
  expect(isHalfWay()).toBe(true);
  expect(currentRelease(project.folder)).toEqual(before);
  for (const path of ["/", "/articles/tower/", "/articles/tower/discussion/", "/feed.xml"])
    expect(await status(path), path).toBe(200);
  expect(await status("/articles/weir/")).toBe(404);
  await project.build();
  await expect.poll(() => status("/articles/weir/"), MOMENT).toBe(200);
});

test("a build with mistakes publishes nothing, and prints a line for each and no trace of the code", {
  timeout: 120_000,
}, async () => {
  const before = currentRelease(project.folder);
  const printed = async () => {
    const failure = await project.buildByCommand().catch((error: Error) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).not.toContain("    at ");
    return String(failure);
  };
  append(project.publication, "nmae: The Horn\n");
  expect(await printed()).toMatch(/^content\/publication\.yaml:\d+:1: “nmae” is not a key here/mu);
  project.write(project.publication, PUBLICATION);
  for (const slug of ["mill", "lock"]) {
    project.write(fileOf(slug), "---\nsumary: x\n---\nCouncil on the mill\n\nThe mill stays.\n");
  }
  const lines = await printed();
  for (const slug of ["mill", "lock"]) {
    expect(lines).toContain(`${fileOf(slug)}:2:1: “sumary” is not a key here`);
    project.delete(fileOf(slug));
  }
  expect(currentRelease(project.folder)).toEqual(before);
});

test("the server goes back to the release before where the link to the current one does", async () => {
  const current = currentRelease(project.folder);
  const before = current && readManifest(current).replaces;
  for (const id of [before, current?.id]) {
    const link = join(project.folder, "dist/current");
    symlinkSync(`releases/${id}`, `${link}.new`);
    renameSync(`${link}.new`, link);
    await expect.poll(servedByThen, MOMENT).toBe(`Release ${id} is served.`);
    expect(await status("/articles/tower/discussion/")).toBe(200);
  }
});

test("a release that needs other code waits for a start of the server, which says so once", {
  timeout: 120_000,
}, async () => {
  append("src/server/write.ts", "\n// Other code.\n");
  write("quay");
  const before = server.lines.length;
  await project.build();
  await expect
    .poll(async () => (await status("/")) && server.lines.length, MOMENT)
    .toBe(before + 1);
  expect(server.lines.at(-1)).toMatch(/^Release \S+ needs newer server code/u);
  for (const path of ["/", "/articles/tower/", "/articles/tower/discussion/", css])
    expect(await status(path), path).toBe(200);
  expect(await status("/articles/quay/")).toBe(404);
  expect(server.lines).toHaveLength(before + 1);

  await server.end("SIGTERM");
  await start();
  expect(await status("/articles/quay/")).toBe(200);
});

test("a server that has ended leaves no note of what it served", async () => {
  const note = join(project.folder, "dist/serving", String(server.pid));
  expect(existsSync(note)).toBe(true);
  expect((await server.end("SIGTERM")).code).toBe(0);
  expect(existsSync(note)).toBe(false);
});
