import type { Logger } from "./logger.ts";
import type { Mistake } from "./mistake.ts";
import { showProgress } from "./progress.ts";
import type { ReadingSettings } from "./read-story.ts";
import type { Unread } from "./reading.ts";
import { readAll } from "./reading-pool.ts";
import type { Readings } from "./readings.ts";

/** Most doubts that one build reports. */
const MAX_DOUBTS = 100;

/**
 * Reads files that are not in the cache, stores the readings, and returns the number of stories.
 */
export async function readUnread(
  unread: Unread[],
  {
    settings,
    readings,
    now,
    logger,
    mistakes,
  }: {
    settings: ReadingSettings;
    readings: Readings;
    now: Date;
    logger: Logger;
    mistakes: Mistake[];
  },
): Promise<number> {
  let read = 0;
  let told = 0;
  for await (const batch of readAll(unread, settings)) {
    for (const { path, doubts, mistake } of batch) {
      for (const doubt of doubts.slice(0, Math.max(0, MAX_DOUBTS - told))) logger.warn(doubt);
      told += doubts.length;
      if (mistake) mistakes.push({ file: path, message: mistake });
    }
    read += batch.length;
    showProgress("reading copy", read, unread.length);
    readings.put(
      batch.filter(({ mistake }) => !mistake),
      now,
    );
  }
  if (told > MAX_DOUBTS)
    logger.warn(`${told - MAX_DOUBTS} more doubts are not shown here: npm run desk lists all`);
  return read;
}
