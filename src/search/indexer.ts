import { constants, setPriority } from "node:os";
import { close } from "pagefind";
import { indexVolume } from "./index-volume.ts";
import type { Indexing } from "./indexing.ts";

/**
 * Indexes the volume that it is sent, in a process of its own: behind the build that may follow
 * meanwhile, and until the process that started it ends.
 */
setPriority(constants.priority.PRIORITY_LOW);
process.once("disconnect", () => process.exit());
process.once("message", ({ site, volume, language }: Indexing) => {
  indexVolume(site, volume, language)
    .then(close)
    .then(
      () => process.disconnect(),
      (error: Error) => process.send?.(error.message, () => process.exit(1)),
    );
});
