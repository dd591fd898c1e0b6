import { defineConfig } from "vitest/config";

/** Test files that run at the same time. */
const WORKERS = 2;

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
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          name: "site",
          include: ["src/e2e/**/*.test.ts"],
          globalSetup: ["src/e2e/setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      include: ["src/newswire/**/*.ts", "src/comments/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.config.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 95 },
    },
  },
});
