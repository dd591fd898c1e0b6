import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { readFiles } from "./read-files.ts";
import type { ReadingSettings } from "./read-story.ts";
import type { Read, Unread } from "./reading.ts";

/** Fewest files for each worker: fewer are read faster here than by workers that must start. */
const MIN_FILES_PER_WORKER = 20;
/** Files in one batch for a worker. */
const BATCH = 32;

const WORKER = new URL("./reading-worker.ts", import.meta.url);

/**
 * Reads files of copy and of agencies on all cores, and yields readings in batches, in no order.
 *
 * @throws {Error} where a worker fails for another reason than a mistake in a file
 */
export async function* readAll(
  files: readonly Unread[],
  settings: ReadingSettings,
): AsyncGenerator<Read[]> {
  const count = Math.min(availableParallelism(), Math.floor(files.length / MIN_FILES_PER_WORKER));
  if (count < 2) {
    for (const file of files) yield await readFiles([file], settings);
    return;
  }
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData: settings }));
  let next = 0;
  const give = (worker: Worker) => {
    const batch = files.slice(next, next + BATCH);
    next += BATCH;
    if (batch.length > 0) worker.postMessage(batch);
    return batch.length > 0;
  };
  try {
    const busy = new Map(workers.filter(give).map((worker) => [worker, answerOf(worker)] as const));
    while (busy.size > 0) {
      const { worker, read } = await Promise.race(busy.values());
      if (give(worker)) busy.set(worker, answerOf(worker));
      else busy.delete(worker);
      yield read;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function answerOf(worker: Worker): Promise<{ worker: Worker; read: Read[] }> {
  const [read] = await once(worker, "message");
  return { worker, read };
}
