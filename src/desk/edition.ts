import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { VFileMessage } from "vfile-message";
import { copyPaths, nameMistakes } from "./articles-folder.ts";
import { openCopy, partsOfName } from "./copy-file.ts";
import { readFront } from "./front-file.ts";
import { givenNames, idleNames } from "./given-names.ts";
import { assertChanged, type Clock, type Held, heldLine, nextBuildLine, whyHeld } from "./held.ts";
import { openPicture } from "./picture.ts";
import { readPublication } from "./publication.ts";
import type { ReadingRoom } from "./read-story.ts";
import { digestOfReader } from "./reader-digest.ts";
import { digestOf, type Unread } from "./reading.ts";
import { readAll } from "./reading-pool.ts";
import { Readings } from "./readings.ts";
import { type Joining, NOTHING_JOINED, readSources } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";

/** Stories that a build publishes, and what the publisher says of their sources. */
export interface Edition {
  stories: StoredStory[];
  joining: Joining;
  /** Slug of the story that leads the front page; undefined where the newest does. */
  lead: string | undefined;
  /** Mistakes, a line each with its place: their stories are not among these. */
  mistakes: string[];
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
}

/**
 * Makes the edition of what is in content/ now. Copy that has not changed since any build is not read
 * again.
 */
export async function makeEdition({ root, logger, showsHeld }: Making): Promise<Edition> {
  const publication = readPublication();
  const now = new Date();
  const clock = { now, timeZone: publication.timeZone };
  const mistakes: string[] = [];
  const tell = (error: unknown) => {
    if (!(error instanceof VFileMessage)) throw error;
    mistakes.push(error.message);
  };
  const paths = copyPaths();
  for (const mistake of nameMistakes(paths)) tell(mistake);
  const slugs = new Set(paths.flatMap((path) => partsOfName(path).slug ?? []));
  const joining = attempt(() => readSources((slug) => slugs.has(slug)), tell) ?? NOTHING_JOINED;
  const room = { timeZone: clock.timeZone, language: publication.language, joining };
  const readings = new Readings();
  const files = digested(paths, room, root);
  await readUnread(files, { room, readings, now, logger, mistakes });
  const filed = files.flatMap(({ path, digest }) => {
    const brief = readings.brief(digest);
    return brief ? [{ path, digest, brief }] : [];
  });
  readings.use(
    filed.map(({ digest }) => digest),
    now,
  );
  readings.close();
  const stories: StoredStory[] = [];
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
      const shown = pictured.image ? digestOf(digest, JSON.stringify(pictured.image)) : digest;
      stories.push({ id: slug, data, digest: shown, reading: digest });
    }
  }
  const next = nextBuildLine(held, clock.timeZone);
  if (next) logger.info(next);
  for (const idle of idleNames(joining, names)) tell(idle);
  const shown = new Set(stories.map(({ id }) => id));
  const front = attempt(() => readFront((slug) => shown.has(slug)), tell);
  if (front?.doubt) logger.warn(front.doubt.message);
  return { stories, joining, lead: front?.lead, mistakes };
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

/** Reads what has not been read before, and keeps it. */
async function readUnread(
  files: Unread[],
  {
    room,
    readings,
    now,
    logger,
    mistakes,
  }: { room: ReadingRoom; readings: Readings; now: Date; logger: Logger; mistakes: string[] },
): Promise<void> {
  const unread = files.filter(({ digest }) => !readings.has(digest));
  for await (const batch of readAll(unread, room)) {
    for (const { doubts, mistake } of batch) {
      for (const doubt of doubts) logger.warn(doubt);
      if (mistake) mistakes.push(mistake);
    }
    readings.put(
      batch.filter(({ mistake }) => !mistake),
      now,
    );
  }
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
  if (!brief.image) return brief;
  return { ...brief, image: await openPicture(brief.image, opened(path)) };
}

const opened = (path: string) => openCopy(path, readFileSync(path));
