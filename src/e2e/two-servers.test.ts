import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshAddress, Reader } from "./reader.ts";
import { nodeRuntime, type Server } from "./servers.ts";

/** Limit in src/e2e/publication.yaml. */
const LIMIT = 20;

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
let servers: Server[];
let readers: Reader[];

beforeAll(async () => {
  servers = await Promise.all([nodeRuntime.start(folder), nodeRuntime.start(folder)]);
  readers = servers.map((server) => new Reader(server));
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true });
});

/** Posts comments to both servers in turn, concurrently, and returns the answers. */
const postAll = (names: readonly string[], address?: Record<string, string>) =>
  Promise.all(
    names.flatMap((name, index) =>
      readers
        .filter((_, number) => number === index % readers.length)
        .map((reader) => reader.post({ name, comment: `By ${name}.` }, address)),
    ),
  );

test("two servers with one file of comments take every comment once, and show the same", async () => {
  const names = Array.from({ length: 100 }, (_, index) => `Reader ${index}`);
  const answers = await postAll(names);
  expect(answers.map(({ status }) => status)).toEqual(names.map(() => 303));
  const [one, other] = await Promise.all(readers.map((reader) => reader.names()));
  expect([...(one ?? [])].sort()).toEqual([...names].sort());
  expect(other).toEqual(one);
});

test("they count an address together", async () => {
  const names = Array.from({ length: 2 * LIMIT }, (_, index) => `Flood ${index}`);
  const answers = await postAll(names, freshAddress());
  const taken = answers.filter(({ status }) => status === 303);
  expect(taken).toHaveLength(LIMIT);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(LIMIT);
});
