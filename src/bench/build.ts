import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BUILD } from "../e2e/astro.ts";
import { copyProject } from "../e2e/project.ts";
import { type Dispatch, dispatches } from "./build/dispatches.ts";
import { measured } from "./build/measured.ts";
import { rewritten, siteFiles } from "./build/site-files.ts";
import { secondsUntilRead } from "./build/until-read.ts";

/** Most rewritten files that are listed by name. */
const MAX_NAMED = 80;
/** Stories that arrive one after the other while the site is watched and served. */
const ARRIVALS = 10;

const count = Number(process.argv[2] ?? 1000);
const project = copyProject();
const articles = join(project, "content/articles");
const site = join(project, "dist/current/site");

prepare();
const filed = dispatches(count + 1 + ARRIVALS).toReversed();
const arrivals = filed.splice(0, ARRIVALS).toReversed();
const [newest, ...others] = filed as [Dispatch, ...Dispatch[]];
for (const story of others) file(story);
console.log(`${count} stories, ${Math.round(bytesOf(others) / count)} bytes each`);
console.log("             wall s    cpu s   peak MiB    files  changed  cards changed");
await build("cold");
await build("unchanged");
file(newest);
const changed = await build("one more");
console.log(
  changed
    .slice(0, MAX_NAMED)
    .map((path) => `  ${path}`)
    .join("\n"),
);
file({ ...newest, text: newest.text.replace(" crowns", " crowns at least") });
await build("one edited");
rmSync(join(articles, newest.name));
await build("one deleted");
const seconds = await secondsUntilRead(project, arrivals);
console.log(
  `moved in, until page, discussion and front page show it: ${Math.max(...seconds).toFixed(1)} s, worst of ${seconds.map((each) => each.toFixed(1)).join(" ")}`,
);
if (!process.env["KEEP"]) rmSync(dirname(project), { recursive: true });
else console.log(project);

/** Makes a separate paper of the copied project: without our stories, and with empty caches. */
function prepare(): void {
  rmSync(articles, { recursive: true });
  mkdirSync(articles);
  for (const own of ["samples", "front.yaml"]) {
    rmSync(join(project, "content", own), { recursive: true });
  }
  rmSync(join(project, "node_modules/.cache"));
}

function file({ name, text }: Dispatch): void {
  writeFileSync(join(articles, name), text);
}

function bytesOf(stories: Dispatch[]): number {
  return stories.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** Builds a release, prints its cost, and returns the changed files. */
async function build(title: string): Promise<string[]> {
  const before = existsSync(site) ? siteFiles(site) : new Map();
  const cache = { NODE_COMPILE_CACHE: "node_modules/.cache/node" };
  const env = { ...process.env, ...cache, ASTRO_TELEMETRY_DISABLED: "1" };
  const { wallSeconds, cpuSeconds, peakMegabytes } = await measured([...process.execArgv, BUILD], {
    cwd: project,
    env,
  });
  const after = siteFiles(site);
  const changed = rewritten(before, after);
  const cards = changed.filter((path) => path.endsWith("card.png"));
  const numbers = [wallSeconds.toFixed(1), cpuSeconds.toFixed(1), peakMegabytes.toFixed(0)];
  const row = [...numbers, after.size, changed.length, cards.length];
  console.log(title.padEnd(11) + row.map((cell) => String(cell).padStart(9)).join(""));
  return changed;
}
