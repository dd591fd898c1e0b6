import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Running, RunningServer, serverOf } from "../../e2e/running.ts";
import type { Dispatch } from "./dispatches.ts";

const POLL_MILLISECONDS = 100;

/**
 * Seconds from moving each dispatch into a watched and served project until its page, its
 * discussion and the front page show it, one dispatch after the other.
 */
export async function secondsUntilRead(
  project: string,
  arrivals: readonly Dispatch[],
): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const env = { PUBLICATION: "content/publication.yaml", LAST_GOOD: undefined };
  const store = join(folder, "comments.sqlite");
  const server = await RunningServer.start(store, { env }, serverOf(project));
  const watch = new Running([process.execPath, join(project, "src/cli/watch.ts")], { env });
  const seconds: number[] = [];
  try {
    while (!watch.lines.some((line) => line.includes("files;")))
      await setTimeout(POLL_MILLISECONDS);
    for (const { name, text } of arrivals) {
      const draft = join(folder, name);
      writeFileSync(draft, text);
      const begin = performance.now();
      renameSync(draft, join(project, "content/articles", name));
      while (!(await isRead(server.origin, name))) await setTimeout(POLL_MILLISECONDS);
      seconds.push((performance.now() - begin) / 1000);
    }
  } finally {
    await Promise.all([server.end("SIGTERM"), watch.end("SIGTERM")]);
    rmSync(folder, { recursive: true });
  }
  return seconds;
}

async function isRead(origin: string, name: string): Promise<boolean> {
  const address = `/articles/${name.slice("2026-11-28-".length, -".txt".length)}/`;
  const [page, discussion, front] = await Promise.all(
    [address, `${address}discussion/`, "/"].map((path) => fetch(origin + path)),
  );
  const text = await front?.text();
  return Boolean(page?.ok && discussion?.ok && text?.includes(address));
}
