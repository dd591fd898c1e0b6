import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Reader } from "./reader.ts";
import { nodeRuntime } from "./servers.ts";

test("four processes that start at once share one file of comments", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crosshead-"));
  const servers = await Promise.all([1, 2, 3, 4].map(() => nodeRuntime.start(folder)));
  onTestFinished(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true });
  });
  const readers = servers.map((server) => new Reader(server));
  const posts = Array.from({ length: 20 }, (_, index) =>
    readers[index % readers.length]?.post({ name: `Reader ${index}`, comment: "At once." }),
  );
  const statuses = (await Promise.all(posts)).map((answer) => answer?.status);
  expect(statuses).toEqual(posts.map(() => 303));
  for (const reader of readers) expect(await reader.names()).toHaveLength(20);
});
