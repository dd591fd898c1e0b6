import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test.each([
  ["ad Ana", "“ad” is none of add, list, sign-out, remove."],
  ["add", "After “add” write one name, in quotation marks where it has spaces."],
  ["add Ana Lima", "After “add” write one name, in quotation marks where it has spaces."],
  ["list Ana", "After “list” write no name."],
  ["add ' --d1 a", "A name has at most 40 letters, digits, spaces, full stops and hyphens."],
  ["add Ana --d1 a;b", "Write the name of the D1 database, as wrangler.jsonc has it."],
])("moderators %s fails with one line that says what to write", (line, words) => {
  const args = ["src/cli/moderators.ts", ...line.split(" ")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `${words}\n` });
});
