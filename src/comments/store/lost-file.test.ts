import { execFileSync, execSync } from "node:child_process";
import { globSync, mkdtempSync, renameSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { posting } from "../../testing/example-comments.ts";
import { handle } from "../endpoint.ts";
import { articleFeed } from "../feed.ts";
import { moderate } from "../moderate/moderate.ts";
import { DEFAULT_RULES } from "../rules/rules.ts";
import { libsqlStore } from "./libsql-store.ts";
import type { SqlStore } from "./sql-store.ts";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
afterAll(() => rmSync(root, { recursive: true }));

const LONG = "Many words. ".repeat(1_000);
const STORED = 20;

let folder: string;
let file: string;
let store: SqlStore;
let logged: MockInstance<typeof console.error>;

beforeEach(async () => {
  folder = mkdtempSync(join(root, "store-"));
  file = join(folder, "comments.sqlite");
  store = libsqlStore(`file:${file}`);
  logged = vi.spyOn(console, "error").mockImplementation(() => {});
  for (let id = 1; id <= STORED; id += 1) await store.post(posting({ text: LONG }));
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Empties the log into the file, like another process. */
function checkpoint(): void {
  const other = new DatabaseSync(file);
  other.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  other.close();
  expect(statSync(`${file}-wal`).size).toBe(0);
}

const shell = (command: string) => execSync(command, { cwd: folder });

/** Expects that all calls fail with one error, also later, and that the log has it in one line. */
async function expectFailed(sentence: string): Promise<void> {
  const answers = await Promise.allSettled([
    store.post(posting()),
    store.post(posting()),
    store.discussion("a"),
    setImmediate().then(() => store.post(posting())),
    setImmediate().then(() => store.page("a", "oldest")),
    setImmediate().then(() => store.close()),
  ]);
  const reasons = answers.map((answer) => answer.status === "rejected" && answer.reason);
  expect(reasons[0]).toBeInstanceOf(Error);
  expect(new Set(reasons).size).toBe(1);
  expect(logged.mock.calls).toEqual([[reasons[0].message]]);
  expect(reasons[0].message).toMatch(/^[^\n]+$/u);
  expect(reasons[0].message).toContain(sentence);
}

/** Path and content of the file that the failed store names. */
function saved() {
  const [copy = "", ...others] = globSync(`${folder}/comments.sqlite-saved-*`);
  expect(others).toEqual([]);
  expect(logged.mock.calls[0]?.[0]).toContain(`put ${copy} in place of ${file}`);
  const database = new DatabaseSync(copy);
  const texts = database.prepare("SELECT text FROM comments").all();
  database.close();
  return { mode: statSync(copy).mode & 0o777, texts: texts.map(({ text }) => text) };
}

const EVERYTHING = { mode: 0o600, texts: Array(STORED).fill(LONG) };

test.each([
  ["rm comments.sqlite comments.sqlite-wal comments.sqlite-shm", "-shm was removed or replaced"],
  ["rm comments.sqlite", "comments.sqlite was removed or replaced"],
  ["rm comments.sqlite-wal", "-wal was removed or replaced"],
  ["rm -r ../$(basename $PWD)", "-shm was removed or replaced"],
  ["cp comments.sqlite backup; mv backup comments.sqlite", "comments.sqlite was removed"],
  ["cp -r . ../new; rm *; mv ../new/* .; rmdir ../new", "-shm was removed or replaced"],
  ["truncate -s 0 comments.sqlite-wal", "-wal was truncated"],
])(
  "after “%s” nothing is acknowledged any more, and all that was is saved",
  async (command, sentence) => {
    shell(command);
    await expectFailed(sentence);
    expect(saved()).toEqual(EVERYTHING);
  },
);

test.each([4096, 0])("a file that is cut to %d bytes takes no more comments", async (bytes) => {
  checkpoint();
  await setImmediate();
  await store.discussion("a");
  await setImmediate();
  truncateSync(file, bytes);
  await expectFailed("comments.sqlite was truncated");
});

test("an index that is cut ends no process, and the log has all that is needed to start again", async () => {
  truncateSync(`${file}-shm`, 0);
  await expectFailed("-shm was truncated");
  expect(await libsqlStore(`file:${file}`).count()).toBe(STORED);
});

test("what has failed stays so when the file is back, until it is opened again", async () => {
  renameSync(file, `${file}.away`);
  await expectFailed("was removed");
  renameSync(`${file}.away`, file);
  await expect(store.post(posting())).rejects.toThrow("was removed");
  expect(await libsqlStore(`file:${file}`).count()).toBe(STORED);
});

test("a store that is lost is said to be so to readers and writers, and only once to the log", async () => {
  const site = { name: "", address: "https://news.example", language: "en", messagesIn };
  const article = { slug: "a", headline: "Ships", language: "en", published: "2015-10-15" };
  rmSync(file);
  const feed = new Request("https://news.example/articles/a/discussion/atom.xml");
  const discussion = new Request("https://news.example/articles/a/discussion/");
  const desk = new Request("https://news.example/moderate/");
  const publication = { ...site, timeZone: "Asia/Beirut", comments: DEFAULT_RULES };
  const answers = await Promise.all([
    articleFeed(feed, article, store, site),
    handle(discussion, article, store, publication),
    moderate(desk, { store, publication, articleBySlug: async () => undefined }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(logged).toHaveBeenCalledOnce();
});

/** Runs a command of the project while the store is open. */
function run(script: string, ...args: string[]): string {
  const env = { ...process.env, COMMENTS_DATABASE_URL: `file:${file}` };
  return execFileSync(process.execPath, [`src/cli/${script}.ts`, ...args], {
    env,
    encoding: "utf8",
  });
}

test("what other processes do with the file is not taken for harm", async () => {
  const expectOpen = async (count: number) => {
    await setImmediate();
    expect(await store.post(posting())).toMatchObject({ outcome: "posted" });
    expect(await store.count()).toBe(count);
  };
  checkpoint();
  await expectOpen(STORED + 1);
  run("moderators", "add", "Ana");
  await expectOpen(STORED + 2);
  run("comments", "backup", join(folder, "backup.sqlite"));
  await expectOpen(STORED + 3);
  run("comments", "restore", join(folder, "backup.sqlite"));
  await expectOpen(STORED + 3);
  checkpoint();
  await store.discussion("a");
  const { size } = statSync(file);
  const other = new DatabaseSync(file);
  other.exec("DELETE FROM comments WHERE id > 1; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  other.close();
  expect(statSync(file).size).toBeLessThan(size);
  await expectOpen(2);
  expect(logged).not.toHaveBeenCalled();
});
