import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Reader } from "./reader.ts";
import { nodeRuntime, type Server } from "./servers.ts";

let folder: string;
let servers: Server[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosshead-"));
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true });
});

async function start(processes: number): Promise<Reader[]> {
  servers = await Promise.all(Array.from({ length: processes }, () => nodeRuntime.start(folder)));
  return servers.map((server) => new Reader(server));
}

test("the file is made when the server starts, before anyone asks for a discussion", async () => {
  await start(1);
  expect(existsSync(join(folder, "comments.sqlite"))).toBe(true);
});

test("a file that is named without its scheme keeps the server from starting, and says why", () => {
  servers = [];
  const env = { ...process.env, PORT: "0", COMMENTS_DATABASE_URL: "comments.sqlite" };
  const { status, stderr } = spawnSync(process.execPath, ["src/server/node.ts"], {
    env,
    encoding: "utf8",
    timeout: 10_000,
  });
  expect(status).toBe(1);
  expect(stderr).toContain("for a file, write “file:comments.sqlite”");
});

test("four processes that start at once share one file of comments", async () => {
  const readers = await start(4);
  const posts = Array.from({ length: 20 }, (_, index) =>
    readers[index % readers.length]?.post({ name: `Reader ${index}`, comment: "At once." }),
  );
  const statuses = (await Promise.all(posts)).map((answer) => answer?.status);
  expect(statuses).toEqual(posts.map(() => 303));
  for (const reader of readers) expect(await reader.names()).toHaveLength(20);
});

test("a comment that comes while the file is locked is given back, and can be posted again", async () => {
  const [reader] = (await start(1)) as [Reader];
  const typed = { name: "Nour", comment: "The margin helps." };
  expect((await reader.post(typed)).status).toBe(303);

  const other = new DatabaseSync(`${folder}/comments.sqlite`, { timeout: 5_000 });
  other.exec("BEGIN IMMEDIATE");
  const answer = await reader.post(typed);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Retry-After")).toBe("30");
  expect(await answer.text()).toContain("The margin helps.</textarea>");
  expect(await reader.names()).toEqual(["Nour"]);

  other.close();
  expect((await reader.post(typed)).status).toBe(303);
  expect(await reader.names()).toEqual(["Nour", "Nour"]);
});
