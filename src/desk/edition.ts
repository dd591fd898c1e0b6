import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { VFileMessage } from "vfile-message";
import { copyFolders, copyPaths, nameMistakes } from "./articles-folder.ts";
import { chooseFront } from "./choose-front.ts";
import { openCopy, partsOfName } from "./copy-file.ts";
import type { Front, NamedLink } from "./front-file.ts";
import { givenNames, idleNames } from "./given-names.ts";
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
  lastGoodStories,
  type Mistake,
  mistakeLine,
  mistakeOf,
  refusedSlugs,
} from "./last-good.ts";
import { openPicture } from "./picture.ts";
import { showProgress } from "./progress.ts";
import { readPublication } from "./publication.ts";
import type { ReadingRoom } from "./read-story.ts";
import { digestOfReader } from "./reader-digest.ts";
import { digestOf, type Unread } from "./reading.ts";
import { readAll } from "./reading-pool.ts";
import { Readings } from "./readings.ts";
import { type Joining, NOTHING_JOINED, readSources } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";

/** A build that reads much tells no more doubts than this. */
const MAX_DOUBTS = 100;

/** Stories that a build publishes, and what the publisher says of their sources. */
export interface Edition {
  stories: StoredStory[];
  joining: Joining;
  front: Front;
  /** Topics and links that every page begins with. */
  navigation: NamedLink[];
  /** When it was made: an ISO 8601 time. */
  madeAt: string;
  /** Mistakes, a line each with its place: their stories are not among these. */
  mistakes: string[];
  /** Number of stories that were read anew. */
  read: number;
  /** When it changes by itself, as what is held comes out or a choice for the front page ends: milliseconds of the epoch. */
  next?: number | undefined;
}

/** Where an edition tells the publisher what it does. */
interface Logger {
  info(line: string): void;
  warn(line: string): void;
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
  /** What the release is made of that the edition replaces, where that may change. */
  before?: LastGood | undefined;
}

/**
 * Makes the edition of what is in content/ now. Copy that has not changed since any build is not read
 * again.
 */
export async function makeEdition({
  root,
  logger,
  showsHeld,
  lastGood,
  before,
}: Making): Promise<Edition> {
  const publication = readPublication();
  const now = new Date();
  const clock = { now, timeZone: publication.timeZone };
  const mistakes: Mistake[] = [];
  const tell = (error: unknown) => {
    if (!(error instanceof VFileMessage)) throw error;
    mistakes.push(mistakeOf(error));
  };
  const paths = copyPaths(copyFolders(publication));
  for (const mistake of nameMistakes(paths)) tell(mistake);
  const slugs = new Set(paths.flatMap((path) => partsOfName(path).slug ?? []));
  const said = attempt(() => readSources((slug) => slugs.has(slug)), tell);
  const joining = said ?? lastGood?.joining ?? NOTHING_JOINED;
  const room = { timeZone: clock.timeZone, language: publication.language, joining };
  const readings = new Readings();
  const files = digested(paths, room, root);
  const read = await readUnread(files, { room, readings, now, logger, mistakes });
  const filed = files.flatMap(({ path, digest }) => {
    const brief = readings.brief(digest);
    return brief ? [{ path, digest, brief }] : [];
  });
  const kept = Object.values(lastGood?.stories ?? {}).map(({ reading }) => reading);
  readings.use([...filed.map(({ digest }) => digest), ...kept], now);
  let stories: StoredStory[] = [];
  const held: Held[] = [];
  const names = new Map<string, readonly string[]>();
  for (const { path, digest, brief } of filed) {
    if (brief.sample && !publication.samples) continue;
    const { slug = "" } = partsOfName(path);
    names.set(slug, brief.names);
    const why = whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock);
    if (why) {
      held.push(why);
      logger.info(heldLine(path, why, brief.article, clock.timeZone));
    } else checkDates(path, brief, clock, tell);
    // A kill notice is a story to nobody.
    if (why && (!showsHeld || why.by === "kill")) continue;
    const pictured = await withPicture(path, brief).catch(tell);
    if (pictured) {
      const data = { ...pictured, held: why };
      const shown = digestShown(digest, pictured.image);
      stories.push({ id: slug, data, digest: shown, reading: digest });
    }
  }
  if (lastGood) {
    const last = await lastGoodStories(lastGood, mistakes, (reading) => readings.brief(reading));
    const refused = refusedSlugs(mistakes);
    stories = [...stories.filter(({ id }) => !refused.has(id)), ...last];
    for (const { id, data } of last) names.set(id, data.names);
  }
  readings.close();
  const nextLine = (lastGood ? comesOutLine : nextBuildLine)(held, clock.timeZone);
  if (nextLine) logger.info(nextLine);
  for (const idle of idleNames(said ?? NOTHING_JOINED, names)) {
    if (lastGood) logger.warn(idle.message);
    else tell(idle);
  }
  const { next: ends, ...chosen } = chooseFront(stories, {
    language: publication.language,
    now,
    lastGood,
    before,
    attempt: (work) => attempt(work, tell),
    doubt: ({ message }) => logger.warn(message),
  });
  const next = earliest(nextTime(held, clock.timeZone), ends);
  const edition = { stories, joining, read, ...chosen, madeAt: now.toISOString(), next };
  if (!lastGood) return { ...edition, mistakes: mistakes.map(({ message }) => message) };
  for (const mistake of mistakes) logger.warn(mistakeLine(mistake, stories));
  return { ...edition, mistakes: [] };
}

/** Files with the digests of all that their stories are made of. */
function digested(paths: string[], room: ReadingRoom, root: string): Unread[] {
  const { timeZone, language, joining = NOTHING_JOINED } = room;
  const reader = digestOfReader(pathToFileURL(`${root}/`));
  return paths.map((path) => {
    const bytes = readFileSync(path);
    const given = JSON.stringify(givenNames(joining, partsOfName(path).slug ?? ""));
    return { path, bytes, digest: digestOf(reader, timeZone, language, path, given, bytes) };
  });
}

/** Reads what has not been read before, keeps it, and gives the number of stories. */
async function readUnread(
  files: Unread[],
  {
    room,
    readings,
    now,
    logger,
    mistakes,
  }: { room: ReadingRoom; readings: Readings; now: Date; logger: Logger; mistakes: Mistake[] },
): Promise<number> {
  const unread = files.filter(({ digest }) => !readings.has(digest));
  let read = 0;
  let told = 0;
  for await (const batch of readAll(unread, room)) {
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
    logger.warn(`${told - MAX_DOUBTS} more doubts are not told here: npm run desk lists all`);
  return read;
}

function attempt<T>(work: () => T, tell: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    tell(error);
    return undefined;
  }
}

/** The earlier of two times, of which either may be none. */
function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
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
  if (!brief.image) return brief;
  return { ...brief, image: await openPicture(brief.image, opened(path)) };
}

const opened = (path: string) => openCopy(path, readFileSync(path));
