import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./e2e/longest-first.ts";

const ROOT = join(import.meta.dirname, "..");

/** Test files that run at the same time. */
const WORKERS = 2;

/**
 * Lines of each room that unit tests run at least, in per cent. Where this does not see it, tests of
 * the whole site run more: the entries of the server and the commands, as processes of their own;
 * what builds, in builds; pages, layouts, styles and components, in builds and browsers.
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

// Processes that tests start, many of the same, find the code of one another compiled.
process.env["NODE_COMPILE_CACHE"] = join(ROOT, "node_modules/.cache/node");

const unitTests = globSync("src/**/*.test.ts", { cwd: ROOT, exclude: ["src/e2e/**"] });

/**
 * Tests that set the environment before they load what reads it once: each has modules of its own.
 * Others share theirs, as most of the time of a short test goes into loading them.
 */
const settingTests = unitTests.filter((path) =>
  readFileSync(join(ROOT, path), "utf8").includes("vi.stubEnv"),
);

// Commands that run as processes of their own take seconds on a busy machine.
const UNIT = { testTimeout: 30_000, maxWorkers: WORKERS };

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
          globalSetup: ["src/e2e/setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          maxWorkers: WORKERS,
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
