import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { FileGuard } from "./file-guard.ts";
import { GroupCommit, type Query, type Row } from "./group-commit.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NOTHING_LOST = () => {};

let ran: string[];
let connection: DatabaseSync;
let commits: GroupCommit;

beforeEach(() => {
  connection = new DatabaseSync(":memory:");
  connection.exec("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT UNIQUE) STRICT");
  ran = [];
  commits = new GroupCommit(
    connection,
    ({ sql, params }) => {
      ran.push(sql);
      const statement = connection.prepare(sql);
      statement.setReturnArrays(true);
      return statement.all(...(params as string[])) as unknown as Row[];
    },
    NOTHING_LOST,
  );
});

const saying = (word: string): Query => ({
  sql: "INSERT INTO words (word) VALUES (?) RETURNING id",
  params: [word],
});
const words = () => connection.prepare("SELECT word FROM words ORDER BY id").all();
const commitsMade = () => ran.filter((sql) => sql === "COMMIT").length;

test("batches that come at once are one transaction, in the order that they came", async () => {
  const said = ["one", "two", "three", "four"];
  const answers = await Promise.all(said.map((word) => commits.run([saying(word)])));
  expect(answers).toEqual([[[[1]]], [[[2]]], [[[3]]], [[[4]]]]);
  expect(words()).toEqual(said.map((word) => ({ word })));
  expect(commitsMade()).toBe(1);
});

test("a batch that fails leaves nothing of itself, and takes no other with it", async () => {
  const answers = await Promise.allSettled([
    commits.run([saying("one")]),
    commits.run([saying("two"), saying("one")]),
    commits.run([saying("three")]),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(words()).toEqual([{ word: "one" }, { word: "three" }]);
  expect(commitsMade()).toBe(1);
});

test("where a batch ends the whole transaction, the others are stored by themselves", async () => {
  connection.exec(
    "CREATE TRIGGER ending BEFORE INSERT ON words WHEN new.word = 'end' BEGIN SELECT raise(ROLLBACK, 'ended'); END",
  );
  const answers = await Promise.allSettled([
    commits.run([saying("one")]),
    commits.run([saying("end")]),
    commits.run([saying("two")]),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(answers[1]).toMatchObject({ reason: { message: "ended" } });
  expect(words()).toEqual([{ word: "one" }, { word: "two" }]);
});

test("nobody is answered before the disk has the group: where it fails, none is stored", async () => {
  connection.exec("PRAGMA max_page_count = 3");
  const long = "word ".repeat(2_000);
  const answers = await Promise.allSettled([
    commits.run([saying(`${long}1`)]),
    commits.run([saying(`${long}2`)]),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(words()).toEqual([]);
  connection.exec("PRAGMA max_page_count = 1000");
  await commits.run([saying("after")]);
  expect(words()).toEqual([{ word: "after" }]);
});

test("a locked file is waited for once, not once for each of a group", async () => {
  const file = join(folder, "locked.sqlite");
  const other = new DatabaseSync(file);
  other.exec("PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT); BEGIN IMMEDIATE");
  const own = new DatabaseSync(file, { timeout: 200 });
  const tried: string[] = [];
  const locked = new GroupCommit(
    own,
    ({ sql }) => {
      tried.push(sql);
      return own.prepare(sql).all() as never;
    },
    NOTHING_LOST,
  );
  const insert = [{ sql: "INSERT INTO words VALUES ('late')", params: [] }];
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => locked.run(insert)));
  expect(answers.every(({ status }) => status === "rejected")).toBe(true);
  expect(tried).toEqual(["BEGIN IMMEDIATE"]);
  other.exec("ROLLBACK");
  await locked.run(insert);
  expect(other.prepare("SELECT word FROM words").all()).toHaveLength(1);
});

test("nobody of a group is answered where the file was removed meanwhile, nor is it tried again", async () => {
  const file = join(folder, "removed.sqlite");
  const own = new DatabaseSync(file);
  own.exec("PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT)");
  const guard = new FileGuard(file, own);
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const tried: string[] = [];
  const removed = new GroupCommit(
    own,
    ({ sql }) => {
      tried.push(sql);
      if (sql === "COMMIT") rmSync(file);
      return own.prepare(sql).all() as never;
    },
    () => guard.look(),
  );
  const insert = [{ sql: "INSERT INTO words VALUES ('late')", params: [] }];
  const answers = await Promise.allSettled([removed.run(insert), removed.run(insert)]);
  const reason = expect.objectContaining({ message: logged.mock.lastCall?.[0] });
  expect(answers).toEqual(answers.map(() => ({ status: "rejected", reason })));
  expect(tried.filter((sql) => sql.startsWith("BEGIN"))).toHaveLength(1);
  logged.mockRestore();
});

test("batches that only read wait for nobody, and see what is committed", async () => {
  const written = commits.run([saying("one")]);
  const count = { sql: "SELECT count(*) FROM words", params: [] };
  expect(await commits.run([count])).toEqual([[[0]]]);
  await written;
  expect(await commits.run([count])).toEqual([[[1]]]);
});

test("whatever was answered before a crash is there after it", async () => {
  const file = join(folder, "crashed.sqlite");
  const script = `
    import { DatabaseSync } from "node:sqlite";
    import { GroupCommit } from ${JSON.stringify(new URL("group-commit.ts", import.meta.url))};
    const connection = new DatabaseSync(${JSON.stringify(file)});
    connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE words (id INTEGER PRIMARY KEY)");
    const commits = new GroupCommit(connection, ({ sql }) => connection.prepare(sql).all(), () => {});
    async function write() {
      for (;;) {
        const [[{ id }]] = await commits.run([{ sql: "INSERT INTO words DEFAULT VALUES RETURNING id", params: [] }]);
        process.stdout.write(id + "\\n");
      }
    }
    for (let writer = 0; writer < 16; writer += 1) write();`;
  const writing = spawn(process.execPath, ["--input-type=module", "-e", script]);
  let printed = "";
  for await (const chunk of writing.stdout) {
    printed += chunk;
    if (printed.length > 500) break;
  }
  writing.kill("SIGKILL");
  if (writing.signalCode === null) await once(writing, "exit");
  const answered = printed.split("\n").slice(0, -1).map(Number);
  expect(answered.length).toBeGreaterThan(50);
  const kept = new DatabaseSync(file).prepare("SELECT id FROM words").all();
  expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(answered));
});
