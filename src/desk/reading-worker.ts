import { parentPort, workerData } from "node:worker_threads";
import type { ReadingRoom } from "./read-story.ts";
import { read, type Unread } from "./reading.ts";

const room: ReadingRoom = workerData;

/** Reads the files of copy that it is sent, on a thread of its own. */
parentPort?.on("message", (files: Unread[]) => {
  parentPort?.postMessage(files.map((file) => read(file, room)));
});
