import { parentPort, workerData } from "node:worker_threads";
import { readFiles } from "./read-files.ts";
import type { ReadingSettings } from "./read-story.ts";
import type { Unread } from "./reading.ts";

const settings: ReadingSettings = workerData;

/** Reads the files it is sent, on a worker thread. */
parentPort?.on("message", async (files: Unread[]) => {
  parentPort?.postMessage(await readFiles(files, settings));
});
