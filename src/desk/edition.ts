import { VFileMessage } from "vfile-message";
import { copyFolders, findFiles, isPicture, nameMistakes } from "./articles-folder.ts";
import { attempt } from "./attempt.ts";
import { chooseFront } from "./choose-front.ts";
import { openCopyAt, partsOfName } from "./copy-file.ts";
import { type Filed, findStories, readOf } from "./filed-copy.ts";
import type { Front, NamedLink } from "./front-file.ts";
import { idleNames } from "./given-names.ts";
import { type Clock, comesOutLine, nextBuildLine, nextTime } from "./held.ts";
import { hiddenStories } from "./hidden-stories.ts";
import { withJoinedShelves } from "./joined-shelves.ts";
import {
  type LastGood,
  lastFiled,
  lastGoodStories,
  mistakeLine,
  readingsIn,
  refusedSlugs,
} from "./last-good.ts";
import type { Logger } from "./logger.ts";
import { misplacedCopy } from "./misplaced.ts";
import { type Mistake, mistakeOf } from "./mistake.ts";
import { type MovedStories, movedStories, wrongRedirect } from "./moved.ts";
import { gapsIn, linksTo, type OwnPages, readPages } from "./own-pages.ts";
import { type Publication, readPublication } from "./publication.ts";
import { readUnread } from "./read-unread.ts";
import { Readings } from "./readings.ts";
import { NO_ADDRESSES, openAddresses, slugsOf } from "./register.ts";
import { sortStories } from "./sort-stories.ts";
import { NOTHING_JOINED, readSources, type SourcesFile } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";
import { missingInTheme } from "./theme-file.ts";
import { fileWire } from "./wire-desk.ts";
import { asideOf, findWithdrawals } from "./withdrawn.ts";

/** Stories that a build publishes, and the publisher's settings for their sources. */
export interface Edition {
  stories: StoredStory[];
  joining: SourcesFile;
  front: Front;
  /** Topics and links at the top of every page. */
  navigation: NamedLink[];
  /** The publisher's own pages, and the links on every page to them and to sections of the site. */
  own: OwnPages;
  /** Time at which it was made (ISO 8601). */
  madeAt: string;
  /** Mistakes, a line each with its place; their stories are left out. */
  mistakes: string[];
  /** Current slugs of stories by their former slugs. */
  moved: MovedStories;
  /** Slugs of withdrawn stories that would otherwise be published. */
  withdrawn: string[];
  /** Readings of withdrawn stories and of their kill notices, by the digests of their slugs. */
  aside: Record<string, string>;
  /** Paths on the site of the pictures of stories, published or not. */
  pictures: ReadonlySet<string>;
  /** Number of stories that were not in the cache. */
  read: number;
  /**
   * Time of the next change without an edit, when a held story is released or a choice for the
   * front page ends: milliseconds since 1970.
   */
  next?: number | undefined;
}

interface Making {
  root: string;
  logger: Logger;
  /** True if held stories are shown, for an author's preview. */
  showsHeld: boolean;
  /**
   * Last good release, used where a file has a mistake, which is then only reported; undefined
   * where mistakes are errors.
   */
  lastGood?: LastGood | undefined;
  /** Contents of the release that the edition replaces. */
  before?: LastGood | undefined;
}

/** Inputs for making one edition. */
interface Desk extends Pick<Making, "root" | "logger" | "showsHeld" | "lastGood"> {
  publication: Publication;
  clock: Clock;
  readings: Readings;
  mistakes: Mistake[];
  /** Reports a mistake of the publisher's. */
  tell(error: unknown): void;
}

/** Makes the edition of the current content/. Readings of unchanged copy come from the cache. */
export async function makeEdition({ before, ...making }: Making): Promise<Edition> {
  const { logger, lastGood } = making;
  const publication = readPublication();
  const now = new Date();
  const clock = { now, timeZone: publication.timeZone };
  const mistakes: Mistake[] = [];
  const tell = (error: unknown) => {
    if (!(error instanceof VFileMessage)) throw error;
    mistakes.push(mistakeOf(error));
  };
  const readings = new Readings();
  const desk = { ...making, publication, clock, readings, mistakes, tell };
  const content = await readContent(desk);
  const { filed, joining, register, read } = content;
  const briefOf = (reading: string) => readings.brief(reading);
  const refused = lastGood ? lastFiled(lastGood, mistakes, briefOf) : [];
  const withdrawals = findWithdrawals([...filed, ...refused], clock.timeZone);
  const sorted = await sortStories(filed, withdrawals, desk);
  const { names } = sorted;
  const held = [...content.held, ...sorted.held];
  const last = lastGood ? await lastGoodStories(lastGood, mistakes, briefOf) : [];
  const kept = last.filter(({ id }) => !withdrawals.stories.has(id));
  for (const { id, data } of kept) names.set(id, data);
  const replaced = refusedSlugs(lastGood ? mistakes : []);
  const good = sorted.stories.filter(({ id }) => !replaced.has(id));
  const stories = withJoinedShelves([...good, ...kept], joining);
  readings.close();
  const nextLine = (lastGood ? comesOutLine : nextBuildLine)(held, clock.timeZone);
  if (nextLine) logger.info(nextLine);
  for (const idle of idleNames(content.said, names)) {
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
  const pages = readPages(tell, lastGood?.own?.pages);
  for (const { message } of [...gapsIn(pages), ...missingInTheme()]) logger.warn(message);
  const own = { pages, ...linksTo(pages, publication, tell) };
  const gone = new Set([
    ...sorted.withdrawn,
    ...refused.map(({ slug }) => slug).filter((slug) => withdrawals.stories.has(slug)),
  ]);
  const goneStories = filed.filter(({ slug }) => gone.has(slug));
  const published = stories.map(({ id, data }) => ({ slug: id, brief: data }));
  const edition = {
    stories,
    joining,
    own,
    read,
    madeAt: now.toISOString(),
    moved: movedStories(published, register),
    withdrawn: [...gone, ...Object.keys(movedStories(goneStories, register))],
    aside: asideOf([...filed, ...refused], withdrawals),
    pictures: picturesOf([...filed, ...published]),
    ...chosen,
    next: earliest(nextTime(held, clock.timeZone), ends),
  };
  if (!lastGood) return { ...edition, mistakes: mistakes.map(({ message }) => message) };
  for (const mistake of mistakes) logger.warn(mistakeLine(mistake, stories));
  return { ...edition, mistakes: [] };
}

/** Reads all files of copy and of agencies as stories, published or not. */
async function readContent(desk: Desk) {
  const { logger, lastGood, publication, clock, readings, mistakes, tell } = desk;
  const { copies: files, astray } = findFiles(copyFolders(publication));
  const paths = files.filter((path) => !isPicture(path));
  for (const { message } of [...astray, ...misplacedCopy(), ...hiddenStories(publication)])
    logger.warn(message);
  for (const mistake of nameMistakes(paths)) tell(mistake);
  const copies = new Map(paths.map((path) => [partsOfName(path).slug ?? "", path]));
  const addresses = attempt(openAddresses, tell);
  const registered = slugsOf((addresses ?? NO_ADDRESSES).register);
  const isKnown = (slug: string) => copies.has(slug) || registered.has(slug);
  const said = attempt(() => readSources(isKnown), tell);
  const joining = said ?? lastGood?.joining ?? NOTHING_JOINED;
  const settings = { timeZone: clock.timeZone, language: publication.language, joining };
  const isWanted = ({ brief }: Filed) => !brief.sample || publication.samples;
  const { found, unread } = findStories(paths, settings, desk);
  const reading = { settings, readings, now: clock.now, logger };
  const read = await readUnread(unread, { ...reading, mistakes });
  const copied = [...found, ...readOf(unread, readings)].filter(isWanted);
  const past = new Set(copied.flatMap(({ brief }) => brief.redirects ?? []));
  const wire = await fileWire({
    ...{ ...desk, settings, addresses, copies, past },
    read: (files, aside) => readUnread(files, { ...reading, mistakes: aside }),
  });
  const filed = [...copied, ...wire.filed.filter(isWanted)];
  const slugs = new Set(filed.map(({ slug }) => slug));
  for (const { path, brief } of copied)
    if (brief.redirects?.some((slug) => slugs.has(slug)))
      tell(wrongRedirect(openCopyAt(path), slugs));
  const used = [...copied.map(({ digest }) => digest), ...wire.readings];
  readings.use([...used, ...(lastGood ? readingsIn(lastGood) : [])], clock.now);
  const { register, held } = wire;
  return { filed, held, register, joining, said: said ?? NOTHING_JOINED, read: read + wire.read };
}

/** Addresses of all pictures of stories. */
function picturesOf(stories: readonly { brief: Brief }[]): Set<string> {
  const all = stories.flatMap(({ brief: { image, pictures = {} } }) => [
    image,
    ...Object.values(pictures),
  ]);
  return new Set(all.flatMap((picture) => picture?.src ?? []));
}

/** The earlier of two times; either may be undefined. */
function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
