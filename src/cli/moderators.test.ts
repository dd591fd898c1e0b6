import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test.each([
  ["ad Ana", "There is no command “ad”: write add, list, sign-out, remove."],
  ["add", "After “add” write one name, in quotation marks if it has spaces."],
  ["add Ana Lima", "After “add” write one name, in quotation marks if it has spaces."],
  ["list Ana", "After “list” write no name."],
  ["add ' --d1 a", "A name has at most 40 letters, digits, spaces, full stops and hyphens."],
  ["add Ana --d1 a;b", "After --d1 write the name of the D1 database in wrangler.jsonc."],
])("moderators %s fails with one line that says what to write", (line, words) => {
  const args = ["src/cli/moderators.ts", ...line.split(" ")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `${words}\n` });
});
