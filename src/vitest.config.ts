import { defineConfig } from "vitest/config";

/** Test files that run at the same time. */
const WORKERS = 2;

/**
 * Lines of each room that tests run at least, in per cent. Other rooms are run where this does not
 * see it: commands as processes of their own, pages, layouts, styles and components in builds and
 * browsers.
 */
const COVERED = {
  "src/archive/**": { lines: 91 },
  "src/build/**": { lines: 78 },
  "src/cards/**": { lines: 93 },
  "src/comments/**": { lines: 93 },
  "src/desk/**": { lines: 72 },
  "src/formats/**": { lines: 84 },
  "src/newswire/**": { lines: 98 },
  "src/pictures/**": { lines: 64 },
  "src/search/**": { lines: 30 },
  "src/server/**": { lines: 60 },
  "src/sharing/**": { lines: 99 },
  "src/messages/**": { lines: 44 },
};

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    reporters: ["default", "./src/e2e/count-reporter.ts"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts"],
          exclude: ["src/e2e/**"],
          // Commands that run as processes of their own take seconds on a busy machine.
          testTimeout: 30_000,
          maxWorkers: WORKERS,
        },
      },
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
