import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { runRead } from "./read-command.ts";

/** A stream that stores what is written to it. */
class Kept extends Writable {
  text = "";

  constructor() {
    super({ decodeStrings: false });
  }

  override _write(text: string, _: string, done: () => void): void {
    this.text += text;
    done();
  }
}

async function read(args: string[], input = "") {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const status = await runRead(args, { stdin: Readable.from([input]), stdout, stderr });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

test.each([
  [["--jsonl"], '{"id":1,"text":"Ice\\n\\nIt is cold."}'],
  [["--strict=names", "-"], "Ice\n\n“It is cold here,” he said."],
  [["content/articles"], ""],
])(
  "the process of %j reads, prints and ends as the command does",
  { timeout: 60_000 },
  async (args, input) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/read.ts", ...args], {
      cwd: new URL("../..", import.meta.url),
      input,
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual(await read(args, input));
  },
);

test("a record that cannot be read has an error, in its place", async () => {
  const records = [
    '{"id":1,"text":"Ice\\n\\nIt is cold."}',
    "no record",
    '{"id":3}',
    '{"id":4,"text":""}',
  ];
  const { status, stdout } = await read(["--jsonl"], records.join("\n"));
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

const ICE = "Ice on the sea\n\nThe sea froze over on 4 May 2026, sailors said.";

test("a doubt has its file, line and column, and below it the line that settles it", async () => {
  expect(await read(["-"], `${ICE}\n\n“It is cold here,” he said.`)).toMatchObject({
    status: 0,
    stderr:
      "-:5:1 Nothing near this quotation names its source (quotation-source)\n" +
      "    quotes: [{ words: It is cold here, by: null }]\n",
  });
});

test.each([
  ["--strict", 0],
  ["--strict=names", 1],
])(
  "with %s, a name and a day that are not sure are counted, and it ends with %d",
  async (option, status) => {
    expect(
      await read([option, "-"], `${ICE}\n\n“It is cold here,” he said on Monday.`),
    ).toMatchObject({
      status,
      stderr: expect.stringMatching(/\n1 uncertain name, 1 day without a date\n$/),
    });
  },
);

/** A line for the press that readers would see. */
const CONTACT = "Contact Ann Roe about the 4-4-2 plan on 020 7946 0123.";

test("records are read strictly as files are", async () => {
  const record = JSON.stringify({ id: 1, text: `${ICE}\n\n${CONTACT}\n\nIt stayed.` });
  expect(await read(["--strict", "--jsonl"], record)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^\d wrong or missing in public\n$/),
  });
});

test.each([
  ["quotes: [{ words: It is warm, by: Ann Roe }]", "2:12 quotes.0.words: no quotation begins with"],
  ["image: { src: /no.jpg, alt: Ice, credit: Ann Roe }", "2:1 image: there is no file"],
])(
  "a key that finds nothing is told beside the reading, and fails strictly: %s",
  async (key, words) => {
    const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
    const path = join(folder, "ice.txt");
    writeFileSync(path, `---\n${key}\n---\n${ICE}`);
    const { status, stdout, stderr } = await read(["--strict", path]);
    expect(stdout).toContain("Ice on the sea");
    expect(stderr).toContain(`${path}:${words}`);
    expect(status).toBe(1);
    rmSync(folder, { recursive: true });
  },
);

test.each([
  ["content/articles/2020-01-02-nothing.txt", "There is no such file"],
  ["content/articles", "This is a folder; name the files in it"],
])("%s fails with one line that names it", async (path, reason) => {
  expect(await read([path])).toEqual({ status: 2, stdout: "", stderr: `${path}:1:1 ${reason}\n` });
});

test.each([
  [["--strikt"], "There is no option --strikt"],
  [["-x", "a.txt"], "There is no option -x"],
])("%j fails with one line that says why", async (args, reason) => {
  expect(await read(args)).toEqual({
    status: 2,
    stdout: "",
    stderr: `${reason}; --help lists the options\n`,
  });
});

test("with --jsonl, each item of each file is a line, with what an agency's format states", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const file = (name: string, words: string) => {
    const path = join(folder, name);
    writeFileSync(path, words);
    return path;
  };
  const item =
    '{"uri":"x:1","headline":"Ice on the sea","language":"en","body_text":"It is cold."}';
  const paths = [
    file("a.bin", item),
    file("b.txt", ICE),
    file("c.json", '{"uri":'),
    file("d.txt", ""),
  ];
  const { status, stdout } = await read(["--jsonl", ...paths]);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(status).toBe(2);
  expect(lines.map((line) => line.file)).toEqual(paths);
  const [wire, plain, cut, empty] = lines;
  expect(wire.wire).toMatchObject({ format: "ninjs", id: "x:1", language: "en" });
  expect(wire.article.headline).toEqual({ start: 0, end: 14, text: "Ice on the sea" });
  expect(wire.text).toBe("Ice on the sea\n\nIt is cold.");
  expect(plain).toMatchObject({ text: ICE, article: { headline: { text: "Ice on the sea" } } });
  expect(plain).not.toHaveProperty("wire");
  expect(cut.error).toMatch(/^This is not valid JSON/u);
  expect(empty.error).toMatch(/^The file is empty/u);
  rmSync(folder, { recursive: true });
});

test("an agency's file is printed as its article, and what it tells editors as a doubt", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const path = join(folder, "item.json");
  const item = {
    uri: "x:1",
    headline: "Ice",
    ednote: "Photos to follow",
    body_text: "It is cold.",
  };
  writeFileSync(path, JSON.stringify({ ...item, versioncreated: "2026-02-03T10:00:00Z" }));
  const { status, stdout, stderr } = await read([path]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ headline: { text: "Ice" } });
  expect(stderr).toBe(`${path}:1:1 For editors, not published: “Photos to follow” (note)\n`);
  rmSync(folder, { recursive: true });
});

test("help goes to standard output, and to standard error where nothing was asked for", async () => {
  expect(await read(["--help"])).toMatchObject({ status: 0, stderr: "" });
  expect(await read([])).toMatchObject({ status: 2, stdout: "" });
  expect((await read([])).stderr).toBe((await read(["--help"])).stdout);
});

test("copy is read under whatever name, and its days are told where it says when it was published", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const copy = "Ice\n\nIt froze on Monday.";
  const days = async (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { status, stdout } = await read([path]);
    return { status, days: JSON.parse(stdout).days.map(({ date }: { date: string }) => date) };
  };
  expect(await days("Ice on the sea", copy)).toEqual({ status: 0, days: [] });
  expect(await days("2026-02-03-ice.txt", copy)).toEqual({ status: 0, days: ["2026-02-02"] });
  const dated = `---\npublished: 2026-02-10\n---\n${copy}`;
  expect(await days("ice.md", dated)).toEqual({ status: 0, days: ["2026-02-09"] });
  rmSync(folder, { recursive: true });
});

test("copy without a doubt passes strictly; a file that cannot be read fails beside those that can", async () => {
  const path = "content/articles/2015-10-15-syria-regime-in-new-offensive.txt";
  expect(await read(["--strict", path])).toMatchObject({ status: 0, stderr: "" });
  const both = await read(["content/articles/2020-01-02-nothing.txt", path]);
  expect(both.status).toBe(2);
  expect(JSON.parse(both.stdout).headline.text).toContain("Syria");
});

test("an embargo and a kill notice are printed with the rest, whatever the time is", async () => {
  const printed = async (copy: string) => JSON.parse((await read(["-"], copy)).stdout);
  const story = "Ice on the sea\n\nIt froze on Monday.";
  const line = "EMBARGOED UNTIL 00:01 GMT FRIDAY 27 NOVEMBER 2015";
  expect(await printed(`${line}\n\n${story}`)).toMatchObject({
    embargo: { text: line, until: "2015-11-27T00:01:00Z" },
    kill: null,
  });
  expect(await printed(`KILL: ICE\n\n${story}`)).toMatchObject({
    embargo: null,
    kill: { text: "KILL: ICE" },
  });
});
