import { expect, test } from "vitest";
import { ASTRO, run } from "./astro.ts";

const BIOME = "node_modules/@biomejs/biome/bin/biome";

// Types of pages are there, as the set-up builds.
test.concurrent.each<[string, [string, ...string[]]]>([
  ["types of scripts and pages", [ASTRO, "check", "--noSync"]],
  ["rules and layout of the code", [BIOME, "check", "--error-on-warnings", "--colors=off"]],
])("are kept: %s", { timeout: 240_000 }, async (_, command) => {
  await expect(run(command, {})).resolves.toBeTypeOf("string");
});
