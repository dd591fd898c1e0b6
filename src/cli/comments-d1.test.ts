import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildStory } from "../testing/build-story.ts";

const SCRIPT = resolve("src/cli/comments.ts");
const D1 = ["--d1", "crosshead-comments", "--local"];

/** More comments than fit in one request of any kind. */
const COMMENTS = 450;

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));

/** A comment about the harbour; every third replies to the one before it. */
function remark(id: number): string {
  const parent = id % 3 === 0 ? id - 1 : 0;
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Nour é “${id}”</wp:comment_author>
<wp:comment_date_gmt>2015-10-16 10:00:00</wp:comment_date_gmt><wp:comment_parent>${parent}</wp:comment_parent>
<wp:comment_content>The pier's \\ "new" ${id}.</wp:comment_content><wp:comment_approved>${id % 5 === 0 ? "0" : "1"}</wp:comment_approved></wp:comment>`;
}

beforeAll(() => {
  buildStory(folder, "2015-10-15-harbour-opens.txt", "Harbour opens\n\nThe gates opened.\n");
  for (const file of ["wrangler.jsonc", "content/publication.yaml"])
    cpSync(file, join(folder, file));
  const remarks = Array.from({ length: COMMENTS }, (_, index) => remark(index + 1));
  writeFileSync(
    join(folder, "old.xml"),
    `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><link>https://blog.example/harbour-opens/</link>${remarks.join("")}</item></channel></rss>`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command with a heap of 128 MB and local databases in a folder. */
function run(state: string, ...args: string[]) {
  const env = {
    ...process.env,
    COMMENTS_DATABASE_URL: `file:${folder}/comments.sqlite`,
    COMMENTS_D1_FOLDER: state,
  };
  const command = ["--max-old-space-size=128", SCRIPT, ...args];
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  // Wrangler's messages about the network are ignored.
  return stdout.trim() || stderr.trim();
}

const text = (file: string) => readFileSync(join(folder, file), "utf8");

test("comments go into D1 once, and through a backup into another D1 and into a file", () => {
  expect([
    run("first", "import", "old.xml", ...D1),
    run("first", "import", "old.xml", ...D1),
  ]).toEqual(["450 comments taken in, 0 there already", "0 comments taken in, 450 there already"]);
  expect(run("first", "backup", "d1.sqlite", ...D1)).toBe("450 comments backed up to d1.sqlite");
  const restored = "450 comments restored from d1.sqlite";
  expect(run("second", "restore", "d1.sqlite", ...D1)).toBe(restored);
  // Again, over the existing data.
  expect(run("second", "restore", "d1.sqlite", ...D1)).toBe(restored);
  expect(run("", "restore", "d1.sqlite")).toBe(restored);

  run("first", "export", "first.json", ...D1);
  run("second", "export", "second.json", ...D1);
  run("", "export", "file.json");
  expect(JSON.parse(text("first.json")).comments).toHaveLength(COMMENTS);
  expect(text("second.json")).toBe(text("first.json"));
  expect(text("file.json")).toBe(text("first.json"));

  // No temporary tables are left, and the triggers for counts are restored.
  const [d1 = ""] = globSync(join(folder, "second/v3/d1/**/*.sqlite")).filter(
    (path) => !path.endsWith("metadata.sqlite"),
  );
  const database = new DatabaseSync(d1);
  const count = (what: string) =>
    database.prepare(`SELECT count(*) AS n FROM ${what}`).get()?.["n"];
  expect(count("sqlite_master WHERE name LIKE 'restored%' OR name = 'discussed'")).toBe(0);
  expect(count("sqlite_master WHERE type = 'trigger'")).toBe(3);
  expect(count("discussions WHERE published = 360 AND revision > 360")).toBe(1);
  database.close();
}, 180_000);

test("what is not a backup of comments is refused", () => {
  expect(run("first", "restore", "old.xml", ...D1)).toContain(
    "old.xml is not a backup of comments",
  );
}, 30_000);

test.each([
  [["--d1", "elsewhere", "--local"], "wrangler.jsonc has no D1 database “elsewhere”"],
  [["--d1", "crosshead-comments"], "wrangler.jsonc has no database_id for “crosshead-comments”"],
  [["--local"], "--local needs --d1 DATABASE"],
])(
  "a backup of %j fails and says “%s”",
  (args, sentence) => {
    expect(run("first", "backup", "none.sqlite", ...args)).toContain(sentence);
  },
  30_000,
);
