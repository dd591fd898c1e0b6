import { attempt } from "./attempt.ts";
import { openCopyAt } from "./copy-file.ts";
import type { Filed } from "./filed-copy.ts";
import { assertChanged, type Clock, type Held, heldLine, whyHeld } from "./held.ts";
import type { Logger } from "./logger.ts";
import { openPicture } from "./picture.ts";
import { digestShown } from "./reading-digest.ts";
import type { Brief, StoredStory } from "./story.ts";
import { openPictures } from "./story-pictures.ts";
import { type Withdrawals, withdrawnLine } from "./withdrawn.ts";

interface Sorting {
  clock: Clock;
  logger: Logger;
  /** True if held stories are shown, for an author's preview. */
  showsHeld: boolean;
  /** Reports a mistake of the publisher's. */
  tell(error: unknown): void;
}

/** Sorts stories into published, held and withdrawn, and reports the last two. */
export async function sortStories(
  filed: readonly Filed[],
  withdrawals: Withdrawals,
  { clock, logger, showsHeld, tell }: Sorting,
) {
  const stories: StoredStory[] = [];
  const held: Held[] = [];
  const withdrawn: string[] = [];
  const names = new Map<string, Brief>();
  for (const { path, slug, digest, brief, earlier } of filed) {
    names.set(slug, brief);
    const why = whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock);
    const withdrawal = withdrawals.stories.get(slug);
    if (withdrawal) {
      logger.info(withdrawnLine(path, withdrawal));
      // A story that was never public needs no notice of withdrawal.
      if (!why) withdrawn.push(slug);
      continue;
    }
    if (why) {
      held.push(why);
      const kills = withdrawals.killed.get(path);
      logger.info(heldLine(path, why, { ...brief.article, kills }, clock.timeZone));
    } else if (!brief.wire) checkDates(path, brief, clock, tell);
    // A kill notice is never shown as a story.
    if (why && (!showsHeld || why.by === "kill")) continue;
    const pictured = await withPicture(path, brief).catch(tell);
    if (!pictured) continue;
    const shown = digestShown(digest, picturesOf(pictured), earlier);
    const data = why ? { ...pictured, held: why } : pictured;
    stories.push({ id: slug, data, digest: shown, reading: digest, earlier });
  }
  return { stories, held, withdrawn, names };
}

/** Reports stories that were changed on a day in the future. */
function checkDates(
  path: string,
  { updated, corrections }: Brief,
  clock: Clock,
  tell: (error: unknown) => void,
): void {
  if (updated || corrections) attempt(() => assertChanged(openCopyAt(path), clock), tell);
}

const picturesOf = ({ image, pictures = {} }: Brief) => [
  ...(image ? [image] : []),
  ...Object.values(pictures),
];

async function withPicture(path: string, brief: Brief): Promise<Brief> {
  if (brief.wire || !(brief.image || brief.pictures)) return brief;
  return {
    ...brief,
    ...(brief.image && { image: await openPicture(brief.image, openCopyAt(path).front) }),
    ...(brief.pictures && { pictures: await openPictures(path, brief.pictures) }),
  };
}
