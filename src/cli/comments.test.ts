import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildStory } from "../testing/build-story.ts";

const SCRIPT = resolve("src/cli/comments.ts");
const folder = mkdtempSync(join(tmpdir(), "crosshead-"));

const HEAD = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><link>https://blog.example/harbour-opens/</link>`;
const TAIL = "</item></channel></rss>";

const remark = (id: number, words: string) => `<wp:comment><wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>Nour</wp:comment_author><wp:comment_date_gmt>2015-10-16 10:00:00</wp:comment_date_gmt>
<wp:comment_content>${words}</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`;

beforeAll(() => {
  buildStory(folder, "2015-10-15-harbour-opens.txt", "Harbour opens\n\nThe gates opened.\n");
  mkdirSync(join(folder, "content"));
  writeFileSync(
    join(folder, "content/publication.yaml"),
    readFileSync("content/publication.yaml", "utf8"),
  );
  writeFileSync(join(folder, "old.xml"), HEAD + remark(1, "The pier is new.") + TAIL);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command with a heap of 128 MB. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=128", SCRIPT, ...args],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, COMMENTS_DATABASE_URL: `file:${folder}/comments.sqlite` },
    },
  );
  return { status, says: (stdout + stderr).trim() };
}

test("imports, backs up, loses, restores and exports comments", () => {
  const twice = [run("import", "old.xml"), run("import", "old.xml")];
  expect(twice.map(({ says }) => says)).toEqual([
    "1 comment taken in, 0 there already",
    "0 comments taken in, 1 there already",
  ]);
  expect(run("backup", "backup.sqlite").says).toBe("1 comment backed up to backup.sqlite");
  rmSync(join(folder, "comments.sqlite"));
  expect(run("restore", "backup.sqlite").says).toBe("1 comment restored from backup.sqlite");
  for (const format of ["json", "wxr"]) {
    expect(run("export", "--format", format, `all.${format}`).status).toBe(0);
    expect(readFileSync(join(folder, `all.${format}`), "utf8")).toContain("The pier is new.");
    expect(run("import", `all.${format}`).says).toBe("0 comments taken in, 1 there already");
  }
}, 120_000);

test("reads an export in the encoding that it declares, packed or not", () => {
  const declared = '<?xml version="1.0" encoding="ISO-8859-1"?>';
  const bytes = Buffer.from(declared + HEAD + remark(2, "Le café de la gare.") + TAIL, "latin1");
  writeFileSync(join(folder, "latin.xml"), bytes);
  expect(run("import", "latin.xml").says).toBe("1 comment taken in, 0 there already");
  writeFileSync(join(folder, "latin.xml.gz"), gzipSync(bytes));
  expect(run("import", "latin.xml.gz").says).toBe("0 comments taken in, 1 there already");
  run("export", "latin.json");
  expect(readFileSync(join(folder, "latin.json"), "utf8")).toContain("Le café de la gare.");
}, 30_000);

test.each([
  [["import", "none.xml"], "none.xml: there is no such file or folder"],
  [["import", "content"], "this is a folder"],
  [["export", "none/all.json"], "none/all.json: there is no such file or folder"],
  [
    ["import", "content/publication.yaml"],
    "content/publication.yaml:1: this is neither XML nor JSON",
  ],
  [["restore", "old.xml"], "old.xml is not a backup of comments"],
  [["export", "--format", "csv", "x.csv"], "--format is “csv”: write json or wxr"],
  [["export", "old.xml"], "old.xml already exists"],
  [["forget", "old.xml"], "npm run comments -- backup FILE"],
  [["import"], "npm run comments -- backup FILE"],
])(
  "%j fails and says “%s”",
  (args, sentence) => {
    const { status, says } = run(...args);
    expect(status).toBe(1);
    expect(says).toContain(sentence);
  },
  30_000,
);

test("takes in 100 MB, of which half is one comment, in memory that does not grow with it", () => {
  const file = openSync(join(folder, "large.xml"), "w");
  writeSync(file, HEAD);
  writeSync(file, remark(1_000_000, "A flood of words. ".repeat(50e6 / 18)));
  const body = `<description>${"Words of an article. ".repeat(50_000)}</description>`;
  for (let id = 1_000_001; id <= 1_000_050; id += 1) writeSync(file, remark(id, "Short.") + body);
  writeSync(file, TAIL);
  closeSync(file);
  expect(statSync(join(folder, "large.xml")).size).toBeGreaterThan(100e6);
  const { status, says } = run("import", "large.xml");
  expect(says).toContain("51 comments taken in");
  expect(status).toBe(0);
}, 120_000);
