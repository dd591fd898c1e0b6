import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ProjectCopy } from "./project-copy.ts";
import { Running, RunningServer, serverOf } from "./running.ts";

const PUBLICATION = `
name: The Bell
tagline: News of Marlow
language: en-GB
timeZone: Europe/London
address: https://bell.example
onRelease: echo run >> released.txt
`;

/** Time in which a release must be built, even on a busy machine. */
const RELEASE = { timeout: 60_000, interval: 200 };

const project = new ProjectCopy();
const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
let watch: Running;
let server: RunningServer;

const fileOf = (slug: string) => `content/articles/2026-03-01-${slug}.txt`;
const copyOf = (slug: string) =>
  `Council on the ${slug}\n\nMARLOW, Norland (AFP) - “The ${slug} stays,” Mayor Edith Marl said.\n`;

/** Moves a file into the folder, like a program that delivers copy. */
function deliver(file: string, text: string): void {
  const draft = join(folder, "draft.txt");
  writeFileSync(draft, text);
  renameSync(draft, join(project.folder, file));
}

const get = (path: string) => fetch(server.origin + path);
const status = async (path: string) => (await get(path)).status;
const page = async (path: string) => (await get(path)).text();
/** Style sheets of the front page. */
const style = async () => {
  const sheets = (await page("/")).match(/\/_astro\/[^"]+\.css/gu) ?? [];
  return (await Promise.all(sheets.map(page))).join("");
};
const printed = () => watch.lines.join("\n");

beforeAll(async () => {
  project.delete("content");
  project.write(project.publication, PUBLICATION);
  for (const slug of ["ferry", "mill"]) project.write(fileOf(slug), copyOf(slug));
  const env = { PUBLICATION: project.publication };
  watch = new Running([process.execPath, join(project.folder, "src/cli/watch.ts")], { env });
  await vi.waitUntil(() => printed().includes("is current"), RELEASE);
  const command = serverOf(project.folder);
  server = await RunningServer.start(join(folder, "comments.sqlite"), { env }, command);
}, 120_000);

afterAll(async () => {
  await server?.end("SIGTERM");
  await watch?.end("SIGTERM");
  rmSync(folder, { recursive: true });
});

test("a story that is moved in is published: its page, its discussion, the front page", {
  timeout: 120_000,
}, async () => {
  deliver(fileOf("tower"), copyOf("tower"));
  await expect.poll(() => status("/articles/tower/"), RELEASE).toBe(200);
  expect(await status("/articles/tower/discussion/")).toBe(200);
  expect(await page("/")).toContain("Council on the tower");
  await expect.poll(() => project.read("released.txt"), RELEASE).toContain("run");
});

test("a mistake leaves its story as it was, and holds no other story up", {
  timeout: 120_000,
}, async () => {
  deliver(fileOf("ferry"), `---\nauthor: Jo\n---\n${copyOf("boat")}`);
  await expect
    .poll(printed, RELEASE)
    .toMatch(/ferry\.txt:2:1: .*\(until then, the story stays as it was\)/u);
  project.delete(fileOf("mill"));
  await expect.poll(() => status("/articles/mill/"), RELEASE).toBe(404);
  expect(await page("/")).not.toContain("Council on the mill");
  expect(await page("/articles/ferry/")).toContain("The ferry stays");
});

test("settings with a mistake are those of the release before, and a withdrawal goes through", {
  timeout: 120_000,
}, async () => {
  project.write(project.publication, PUBLICATION.replace("tagline", "tag"));
  project.delete(fileOf("tower"));
  await expect.poll(() => status("/articles/tower/"), RELEASE).toBe(404);
  expect(printed()).toMatch(
    /publication\.yaml:2:1: .*\n.*:3:1: .*\(until then, the settings before it apply\)/u,
  );
  expect(await page("/")).toContain("News of Marlow");
});

test("a look and a page of the publisher's own are published, and stay as they were through a mistake", {
  timeout: 120_000,
}, async () => {
  project.write(project.publication, PUBLICATION);
  project.write("content/theme.css", ":root { --measure: 37rem }\n");
  project.write("content/pages/imprint.md", "# Imprint\n\nBell Media, Marlow\n");
  await expect.poll(() => status("/imprint/"), RELEASE).toBe(200);
  await expect.poll(style, RELEASE).toContain("37rem");
  project.write("content/theme.css", ":root { --mesure: 38rem }\n");
  project.write("content/pages/imprint.md", "Bell Media, Marlow\n");
  await expect.poll(printed, RELEASE).toMatch(/theme\.css:1:9: .*the settings before it apply/u);
  await expect.poll(printed, RELEASE).toMatch(/imprint\.md:1:1: .*the page stays as it was/u);
  expect(await page("/imprint/")).toContain("<h1>Imprint</h1>");
  expect(await style()).toContain("37rem");
});
