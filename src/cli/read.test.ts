import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test.each([
  ["content/articles/2020-01-02-nothing.txt", "There is no such file"],
  ["content/articles", "This is a folder; name the files in it"],
])("%s fails with one line that names it", (path, reason) => {
  expect(read([path])).toEqual({ status: 2, stdout: "", stderr: `${path}:1:1 ${reason}\n` });
});

test.each([
  [["--strikt"], "There is no option --strikt"],
  [["-x", "a.txt"], "There is no option -x"],
  [["--jsonl", "a.txt"], "--jsonl reads standard input and takes no files"],
])("%j fails with one line that says why", (args, reason) => {
  expect(read(args)).toEqual({
    status: 2,
    stdout: "",
    stderr: `${reason}; --help lists the options\n`,
  });
});

test("help goes to standard output, and to standard error where nothing was asked for", () => {
  expect(read(["--help"])).toMatchObject({ status: 0, stderr: "" });
  expect(read([])).toMatchObject({ status: 2, stdout: "" });
  expect(read([]).stderr).toBe(read(["--help"]).stdout);
});

test("copy is read under whatever name, and its days are told where it says when it was published", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const copy = "Ice\n\nIt froze on Monday.";
  const days = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { status, stdout } = read([path]);
    return { status, days: JSON.parse(stdout).days.map(({ date }: { date: string }) => date) };
  };
  expect(days("Ice on the sea", copy)).toEqual({ status: 0, days: [] });
  expect(days("2026-02-03-ice.txt", copy)).toEqual({ status: 0, days: ["2026-02-02"] });
  const dated = `---\npublished: 2026-02-10\n---\n${copy}`;
  expect(days("ice.md", dated)).toEqual({ status: 0, days: ["2026-02-09"] });
  rmSync(folder, { recursive: true });
});

test("copy without a doubt passes strictly; a file that cannot be read fails beside those that can", () => {
  const path = "content/articles/2015-10-15-syria-regime-in-new-offensive.txt";
  expect(read(["--strict", path])).toMatchObject({ status: 0, stderr: "" });
  const both = read(["content/articles/2020-01-02-nothing.txt", path]);
  expect(both.status).toBe(2);
  expect(JSON.parse(both.stdout).headline.text).toContain("Syria");
});

test("an embargo and a kill notice are printed with the rest, whatever the time is", () => {
  const printed = (copy: string) => JSON.parse(read(["-"], copy).stdout);
  const story = "Ice on the sea\n\nIt froze on Monday.";
  const line = "EMBARGOED UNTIL 00:01 GMT FRIDAY 27 NOVEMBER 2015";
  expect(printed(`${line}\n\n${story}`)).toMatchObject({
    embargo: { text: line, until: "2015-11-27T00:01:00Z" },
    kill: null,
  });
  expect(printed(`KILL: ICE\n\n${story}`)).toMatchObject({
    embargo: null,
    kill: { text: "KILL: ICE" },
  });
});
