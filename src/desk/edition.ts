import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { VFileMessage } from "vfile-message";
import { copyPaths, nameMistakes } from "./articles-folder.ts";
import { openCopy, partsOfName } from "./copy-file.ts";
import { readFront } from "./front-file.ts";
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
import { type MovedStories, movedStories, wrongRedirect } from "./moved.ts";
import { openPicture } from "./picture.ts";
import { showProgress } from "./progress.ts";
import { readPublication } from "./publication.ts";
import type { ReadingRoom } from "./read-story.ts";
import { digestOfReader } from "./reader-digest.ts";
import { digestOf, type Unread } from "./reading.ts";
import { readAll } from "./reading-pool.ts";
import { Readings } from "./readings.ts";
import { openAddresses, slugsOf } from "./register.ts";
import { type Joining, NOTHING_JOINED, readSources } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";
import { fileWire } from "./wire-desk.ts";

/** A build that reads much tells no more doubts than this. */
const MAX_DOUBTS = 100;

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
  /** Number of stories that were read anew. */
  read: number;
  /** When the first story that is held comes out: milliseconds of the epoch. */
  next?: number | undefined;
}

/** Where an edition tells the publisher what it does. */
export interface Logger {
  info(line: string): void;
  warn(line: string): void;
}

/** A story as its file has it, published or not. */
export interface Filed {
  path: string;
  slug: string;
  /** Digest by which its reading is kept. */
  digest: string;
  brief: Brief;
  /** Digests by which the readings of earlier versions of it are kept, the oldest first. */
  earlier?: string[];
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
  const registered = slugsOf(addresses?.register);
  const isKnown = (slug: string) => copies.has(slug) || registered.has(slug);
  const said = attempt(() => readSources(isKnown), tell);
  const joining = said ?? lastGood?.joining ?? NOTHING_JOINED;
  const room = { timeZone: clock.timeZone, language: publication.language, joining };
  const readings = new Readings();
  const reader = digestOfReader(pathToFileURL(`${root}/`));
  const files = digested(paths, room, reader);
  const reading = { room, readings, now, logger };
  const read = await readUnread(files, { ...reading, mistakes });
  const filed = files.flatMap(({ path, digest }): Filed[] => {
    const brief = readings.brief(digest);
    const { slug = "" } = partsOfName(path);
    return brief ? [{ path, slug, digest, brief }] : [];
  });
  const past = new Set(filed.flatMap(({ brief }) => brief.redirects ?? []));
  const wire = await fileWire({
    ...{ room, reader, readings, clock, showsHeld, addresses, copies, past, logger, tell },
    read: (unread, aside) => readUnread(unread, { ...reading, mistakes: aside }),
  });
  const kept = Object.values(lastGood?.stories ?? {}).map(({ reading }) => reading);
  const slugs = new Set([...filed, ...wire.stories].map(({ slug }) => slug));
  for (const { path, brief } of filed)
    if (brief.redirects?.some((slug) => slugs.has(slug))) tell(wrongRedirect(opened(path), slugs));
  readings.use([...filed.map(({ digest }) => digest), ...wire.readings, ...kept], now);
  let stories: StoredStory[] = [];
  const held: Held[] = [...wire.held];
  const names = new Map<string, readonly string[]>();
  for (const { path, slug, digest, brief, earlier } of [...filed, ...wire.stories]) {
    if (brief.sample && !publication.samples) continue;
    names.set(slug, brief.names);
    const why = whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock);
    if (why) {
      held.push(why);
      logger.info(heldLine(path, why, brief.article, clock.timeZone));
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
    const last = await lastGoodStories(lastGood, mistakes, (reading) => readings.brief(reading));
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
  const moved = movedStories(stories, wire.register);
  const edition = { stories, joining, moved, read: read + wire.read, lead, next };
  if (!lastGood) return { ...edition, mistakes: mistakes.map(({ message }) => message) };
  for (const mistake of mistakes) logger.warn(mistakeLine(mistake, stories));
  return { ...edition, mistakes: [] };
}

/** Files with the digests of all that their stories are made of. */
function digested(paths: string[], room: ReadingRoom, reader: string): Unread[] {
  const { timeZone, language, joining = NOTHING_JOINED } = room;
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
