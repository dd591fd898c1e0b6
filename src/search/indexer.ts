import { constants, setPriority } from "node:os";
import { close } from "pagefind";
import { indexVolume } from "./index-volume.ts";
import type { Indexing } from "./indexing.ts";

/**
 * Indexes the volume in the first message, in a separate process with low priority, which gives way
 * to the next build. It ends with its parent process.
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
