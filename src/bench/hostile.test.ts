import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("no text that is made to be slow takes more than ten times the work of prose, a character", {
  timeout: 240_000,
}, () => {
  // In a separate process, as the coverage of tests uses the same counters.
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/bench/hostile.ts", "24"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(stdout.split("\n").filter((line) => / times the work, /u.test(line))).toHaveLength(7);
  expect(status, stdout).toBe(0);
});
