import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  integrity?: string;
  optional?: boolean;
  dev?: boolean;
}

/** Programs for other platforms than that of the lock file, which npm lists without a hash. */
const OTHER_MACHINES = ["@astrojs/compiler-binding-", "@biomejs/cli-"];

test("npm checks every package by its hash, but for programs of other machines, which the docs name", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, Entry>;
  };
  const unchecked = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity);
  const names = unchecked.map(([path]) => path.replace(/^.*node_modules\//u, ""));
  const others = names.filter((name) => !OTHER_MACHINES.some((start) => name.startsWith(start)));
  expect(others).toEqual([]);
  expect(unchecked.every(([, { optional }]) => optional)).toBe(true);
  const docs = readFileSync("src/docs/running.md", "utf8");
  for (const start of OTHER_MACHINES) expect(docs).toContain(`${start}*`);
});
