import { readFileSync } from "node:fs";
import { VFileMessage } from "vfile-message";
import { copyPaths, nameMistakes } from "./articles-folder.ts";
import { openCopy, partsOfName } from "./copy-file.ts";
import { type Filed, findStories, readOf } from "./filed-copy.ts";
import { readFront } from "./front-file.ts";
import { idleNames } from "./given-names.ts";
import {
  assertChanged,
  type Clock,
  comesOutLine,
  type Held,
  heldLine,
  nextBuildLine,
  nextTime,
  whyHeld,
} from "./held.ts";
import {
  digestShown,
  type LastGood,
  lastFiled,
  lastGoodStories,
  type Mistake,
  mistakeLine,
  mistakeOf,
  readingsIn,
  refusedSlugs,
} from "./last-good.ts";
import { type MovedStories, movedStories, wrongRedirect } from "./moved.ts";
import { openPicture } from "./picture.ts";
import { readPublication } from "./publication.ts";
import { type Logger, readUnread } from "./read-unread.ts";
import { Readings } from "./readings.ts";
import { NO_ADDRESSES, openAddresses, slugsOf } from "./register.ts";
import { type Joining, NOTHING_JOINED, readSources } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";
import { fileWire } from "./wire-desk.ts";
import { asideOf, findWithdrawals, withdrawnLine } from "./withdrawn.ts";

/** Stories that a build publishes, and what the publisher says of their sources. */
export interface Edition {
  stories: StoredStory[];
  joining: Joining;
  /** Slug of the story that leads the front page; undefined where the newest does. */
  lead: string | undefined;
  /** Mistakes, a line each with its place: their stories are not among these. */
  mistakes: string[];
  /** Slugs that stories had before, each with the one that the story has. */
  moved: MovedStories;
  /** Slugs of stories that are withdrawn, and would be published else. */
  withdrawn: string[];
  /** Readings of what is withdrawn, and of the notices that say so, by the digests of their slugs. */
  aside: Record<string, string>;
  /** Number of stories that were read anew. */
  read: number;
  /** When the first story that is held comes out: milliseconds of the epoch. */
  next?: number | undefined;
}

interface Making {
  root: string;
  logger: Logger;
  /** Whether held stories are shown, as they are to whoever is writing them. */
  showsHeld: boolean;
  /**
   * What holds on where a file has a mistake, which is then told and stops nothing; undefined where
   * mistakes are for whoever asked for the edition.
   */
  lastGood?: LastGood | undefined;
}

/**
 * Makes the edition of what is in content/ now. Copy that has not changed since any build is not read
 * again.
 */
export async function makeEdition({ root, logger, showsHeld, lastGood }: Making): Promise<Edition> {
  const publication = readPublication();
  const now = new Date();
  const clock = { now, timeZone: publication.timeZone };
  const mistakes: Mistake[] = [];
  const tell = (error: unknown) => {
    if (!(error instanceof VFileMessage)) throw error;
    mistakes.push(mistakeOf(error));
  };
  const paths = copyPaths();
  for (const mistake of nameMistakes(paths)) tell(mistake);
  const copies = new Map(paths.map((path) => [partsOfName(path).slug ?? "", path]));
  const addresses = attempt(openAddresses, tell);
  const registered = slugsOf((addresses ?? NO_ADDRESSES).register);
  const isKnown = (slug: string) => copies.has(slug) || registered.has(slug);
  const said = attempt(() => readSources(isKnown), tell);
  const joining = said ?? lastGood?.joining ?? NOTHING_JOINED;
  const room = { timeZone: clock.timeZone, language: publication.language, joining };
  const readings = new Readings();
  const isWanted = ({ brief }: Filed) => !brief.sample || publication.samples;
  const { found, unread } = findStories(paths, room, { root, readings });
  const reading = { room, readings, now, logger };
  const read = await readUnread(unread, { ...reading, mistakes });
  const filed = [...found, ...readOf(unread, readings)].filter(isWanted);
  const past = new Set(filed.flatMap(({ brief }) => brief.redirects ?? []));
  const wire = await fileWire({
    ...{ root, room, readings, clock, showsHeld, addresses, copies, past, logger, tell },
    read: (files, aside) => readUnread(files, { ...reading, mistakes: aside }),
  });
  const all = [...filed, ...wire.filed.filter(isWanted)];
  const slugs = new Set(all.map(({ slug }) => slug));
  for (const { path, brief } of filed)
    if (brief.redirects?.some((slug) => slugs.has(slug))) tell(wrongRedirect(opened(path), slugs));
  const briefOf = (reading: string) => readings.brief(reading);
  const refused = lastGood ? lastFiled(lastGood, mistakes, briefOf) : [];
  const withdrawals = findWithdrawals([...all, ...refused], clock.timeZone);
  const kept = lastGood ? readingsIn(lastGood) : [];
  readings.use([...filed.map(({ digest }) => digest), ...wire.readings, ...kept], now);
  let stories: StoredStory[] = [];
  const held: Held[] = [...wire.held];
  const names = new Map<string, readonly string[]>();
  const withdrawn = new Set(
    refused.map(({ slug }) => slug).filter((slug) => withdrawals.stories.has(slug)),
  );
  for (const { path, slug, digest, brief, earlier } of all) {
    names.set(slug, brief.names);
    const why = whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock);
    const withdrawal = withdrawals.stories.get(slug);
    if (withdrawal) {
      logger.info(withdrawnLine(path, withdrawal));
      // What was not public yet has no address that could say so.
      if (!why) withdrawn.add(slug);
      continue;
    }
    if (why) {
      held.push(why);
      const kills = withdrawals.killed.get(path);
      logger.info(heldLine(path, why, { ...brief.article, kills }, clock.timeZone));
    } else if (!brief.wire) checkDates(path, brief, clock, tell);
    // A kill notice is a story to nobody.
    if (why && (!showsHeld || why.by === "kill")) continue;
    const pictured = await withPicture(path, brief).catch(tell);
    if (pictured) {
      const data = { ...pictured, held: why };
      const shown = digestShown(digest, pictured.image, earlier);
      stories.push({ id: slug, data, digest: shown, reading: digest, earlier });
    }
  }
  if (lastGood) {
    const all = await lastGoodStories(lastGood, mistakes, briefOf);
    const last = all.filter(({ id }) => !withdrawals.stories.has(id));
    const refused = refusedSlugs(mistakes);
    stories = [...stories.filter(({ id }) => !refused.has(id)), ...last];
    for (const { id, data } of last) names.set(id, data.names);
  }
  readings.close();
  const next = nextTime(held, clock.timeZone);
  const nextLine = (lastGood ? comesOutLine : nextBuildLine)(held, clock.timeZone);
  if (nextLine) logger.info(nextLine);
  for (const idle of idleNames(said ?? NOTHING_JOINED, names)) {
    if (lastGood) logger.warn(idle.message);
    else tell(idle);
  }
  const shown = new Set(stories.map(({ id }) => id));
  const front = attempt(() => readFront((slug) => shown.has(slug)), tell);
  if (front?.doubt) logger.warn(front.doubt.message);
  const { lead } = front ?? lastGood ?? {};
  const moved = movedStories(
    stories.map(({ id, data: { redirects } }) => ({ slug: id, redirects })),
    wire.register,
  );
  const gone = all.filter(({ slug }) => withdrawn.has(slug));
  const goneFrom = movedStories(
    gone.map(({ slug, brief: { redirects } }) => ({ slug, redirects })),
    wire.register,
  );
  const aside = asideOf([...all, ...refused], withdrawals);
  const edition = {
    ...{
      stories,
      joining,
      moved,
      withdrawn: [...withdrawn, ...Object.keys(goneFrom)],
      aside,
      lead,
      next,
    },
    read: read + wire.read,
  };
  if (!lastGood) return { ...edition, mistakes: mistakes.map(({ message }) => message) };
  for (const mistake of mistakes) logger.warn(mistakeLine(mistake, stories));
  return { ...edition, mistakes: [] };
}

function attempt<T>(work: () => T, tell: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    tell(error);
    return undefined;
  }
}

/** Tells where a story says that it was changed on a day that is still to come. */
function checkDates(
  path: string,
  { updated, corrections }: Brief,
  clock: Clock,
  tell: (error: unknown) => void,
): void {
  if (updated || corrections) attempt(() => assertChanged(opened(path), clock), tell);
}

async function withPicture(path: string, brief: Brief): Promise<Brief> {
  if (!brief.image || brief.wire) return brief;
  return { ...brief, image: await openPicture(brief.image, opened(path).front) };
}

const opened = (path: string) => openCopy(path, readFileSync(path));
