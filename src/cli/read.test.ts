import { spawnSync } from "node:child_process";
import { expect, test, vi } from "vitest";

/** Starting Node for each run takes longer than a unit test may: milliseconds. */
vi.setConfig({ testTimeout: 30_000 });

function read(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/read.ts", ...args], {
    cwd: new URL("../..", import.meta.url),
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("a record that cannot be read has an error, in its place", () => {
  const records = [
    '{"id":1,"text":"Ice\\n\\nIt is cold."}',
    "no record",
    '{"id":3}',
    '{"id":4,"text":""}',
  ];
  const { status, stdout } = read(["--jsonl"], records.join("\n"));
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(answers.map(({ id, error }) => [id, typeof error])).toEqual([
    [1, "undefined"],
    [null, "string"],
    [3, "string"],
    [4, "undefined"],
  ]);
});

test("a doubt has its file, line and column, and fails where strictness is asked for", () => {
  const copy = "Ice\n\n“It is cold here,” he said.";
  expect(read(["-"], copy)).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^-:3:1 .+ \(quotation-source\)\n$/),
  });
  expect(read(["--strict", "-"], copy).status).toBe(1);
});

test("a file that is not there fails and names itself", () => {
  const { status, stderr } = read(["content/articles/2020-01-02-nothing.txt"]);
  expect(status).toBe(1);
  expect(stderr).toContain("content/articles/2020-01-02-nothing.txt:1:1");
});
