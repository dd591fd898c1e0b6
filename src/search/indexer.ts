import { constants, setPriority } from "node:os";
import { close } from "pagefind";
import { indexVolume, readStories } from "./index-volume.ts";
import type { Indexing } from "./indexing.ts";

/**
 * Indexes the volume in the first message, in a separate process. It gives way to builds, but so
 * little that it advances however many there are. It ends with its parent process.
 */
process.once("disconnect", () => process.exit());
process.once("message", (work: Indexing) => {
  makeBundle(work).then(
    () => process.disconnect(),
    (error: Error) => process.send?.(error.message, () => process.exit(1)),
  );
});

async function makeBundle({ site, drafts, volume, language }: Indexing): Promise<void> {
  // All are read before it gives way, as the second release after this one moves their folder.
  const stories = readStories(site, volume);
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  await indexVolume(drafts, volume, stories, language);
  await close();
}
