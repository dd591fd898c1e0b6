import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./e2e/longest-first.ts";

const ROOT = join(import.meta.dirname, "..");

/** Test files that run concurrently. */
const WORKERS = 2;

/**
 * Least line coverage of each room by unit tests, in per cent. Tests of the whole site cover more
 * than this counts: the entries of the server and the commands, in separate processes; code of
 * builds, in builds; pages, layouts, styles and components, in builds and browsers.
 */
const COVERED = {
  "src/archive/**": { lines: 91 },
  "src/build/**": { lines: 69 },
  "src/cards/**": { lines: 96 },
  "src/comments/**": { lines: 95 },
  "src/desk/**": { lines: 91 },
  "src/formats/**": { lines: 95 },
  "src/ingest/**": { lines: 70 },
  "src/messages/**": { lines: 98 },
  "src/newswire/**": { lines: 98 },
  "src/pictures/**": { lines: 64 },
  "src/search/**": { lines: 90 },
  "src/server/**": { lines: 69 },
  "src/sharing/**": { lines: 100 },
  "src/wire/**": { lines: 93 },
};

// Tests start the same commands many times: each finds its code compiled.
process.env["NODE_COMPILE_CACHE"] = join(ROOT, "node_modules/.cache/node");

const unitTests = globSync("src/**/*.test.ts", { cwd: ROOT, exclude: ["src/e2e/**"] });

/**
 * Tests that set the environment before they load modules that read it once: each has separate
 * modules. Others share theirs, as loading them takes most of the time of a short test.
 */
const settingTests = unitTests.filter((path) =>
  readFileSync(join(ROOT, path), "utf8").includes("vi.stubEnv"),
);

const TEMPORARY = "src/testing/temporary-files.ts";

// Commands in separate processes take seconds on a busy machine.
const UNIT = { globalSetup: [TEMPORARY], testTimeout: 30_000, maxWorkers: WORKERS };

export default defineConfig({
  root: ROOT,
  test: {
    reporters: ["default", "./src/e2e/count-reporter.ts"],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...UNIT,
          name: "unit",
          include: ["src/**/*.test.ts"],
          exclude: ["src/e2e/**", ...settingTests],
          isolate: false,
        },
      },
      { test: { ...UNIT, name: "unit of settings", include: settingTests } },
      {
        test: {
          name: "site",
          include: ["src/e2e/**/*.test.ts"],
          globalSetup: [TEMPORARY, "src/e2e/setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          // Their processes wait for one another: more of them keep the processors at work.
          maxWorkers: WORKERS + 1,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      include: Object.keys(COVERED).map((room) => `${room}/*.ts`),
      exclude: ["**/*.test.ts", "**/*.config.ts"],
      reporter: ["text-summary"],
      thresholds: COVERED,
    },
  },
});
