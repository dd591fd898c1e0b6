import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { workerData } from "node:worker_threads";

/** Deletes the contents of a folder, on a worker thread. Another process may do the same. */
for (const name of readdirSync(workerData)) {
  rmSync(join(workerData, name), { recursive: true, force: true, maxRetries: 3 });
}
