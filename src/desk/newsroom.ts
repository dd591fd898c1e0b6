import { VFileMessage } from "vfile-message";
import { timeOf } from "../newswire/iso-dates.ts";
import { copyFolders, openFiles } from "./articles-folder.ts";
import type { CopyFile } from "./copy-file.ts";
import { type Doubt, doubtOf } from "./doubts.ts";
import { readFront } from "./front-file.ts";
import { idleNames } from "./given-names.ts";
import { assertChanged, type Clock, type Held, heldLine, nextBuildLine, whyHeld } from "./held.ts";
import { hiddenStories } from "./hidden-stories.ts";
import { shelfJoiner } from "./joined-shelves.ts";
import { readLook } from "./look.ts";
import { misplacedCopy } from "./misplaced.ts";
import { apart } from "./mistake.ts";
import { topicsOf } from "./navigation.ts";
import { gapsIn, linksTo, readPages } from "./own-pages.ts";
import { openPicture } from "./picture.ts";
import { readPublication } from "./publication.ts";
import { type ReadingSettings, readStory } from "./read-story.ts";
import { NO_ADDRESSES, openAddresses, slugsOf } from "./register.ts";
import { HARMS } from "./rules.ts";
import { NOTHING_JOINED, readSources } from "./sources-file.ts";
import { openPictures } from "./story-pictures.ts";
import { missingInTheme } from "./theme-file.ts";
import { type ListedItem, type ListedStory, listWire } from "./wire-newsroom.ts";
import { findWithdrawals, type Withdrawals, withdrawnLine } from "./withdrawn.ts";

/** A file that is not public. */
interface ListedFile {
  path: string;
  slug: string;
  headline: string;
  /** One plain sentence with the reason, the time of release, and the remedy. */
  line: string;
}

/** A file that is not published, or not yet. */
interface HeldFile extends ListedFile, Held {}

/** Everything in content/ that needs the publisher's attention. */
export interface Newsroom {
  /** Mistakes that stop a build. */
  refused: Doubt[];
  /** Doubts, the most harmful first, and among equals those about the newest story. */
  doubts: ListedDoubt[];
  held: HeldFile[];
  /** Withdrawn stories. */
  withdrawn: ListedFile[];
  /** Kill notices. */
  killed: HeldFile[];
  /** Newest agency stories, the last updated first. */
  wire: ListedStory[];
  /** Mistakes in files of agencies, which are left out. */
  setAside: Doubt[];
  /** Lines about agency items that are not published. */
  unpublished: string[];
  /** Entries of content/sources.yaml and content/front.yaml, links, files and gaps in pages to check. */
  idle: Doubt[];
  /** Paths of ignored files, which systems and editors leave behind. */
  passedOver: string[];
  /** Sentence with the time for the next build; null where no held story has a time. */
  nextBuild: string | null;
}

/** A doubt and its story; messages to editors have none. */
export interface ListedDoubt extends Doubt {
  slug?: string;
  headline?: string;
  /** ISO 8601 day or time. */
  published?: string;
}

/**
 * Reads all of content/ like a build, and lists what needs the publisher's attention. Mistakes that
 * stop a build are listed too, and only leave out their file.
 *
 * @throws {VFileMessage} where content/publication.yaml has a mistake.
 */
export async function newsroomList(now = new Date()): Promise<Newsroom> {
  const publication = readPublication();
  const { timeZone, language, samples } = publication;
  const { copies, refused, leftBehind, astray } = openFiles(copyFolders(publication));
  const files = copies.filter(({ frontMatter }) => samples || !frontMatter.sample);
  const collect = collecting(refused);
  const slugs = new Set(files.map(({ slug }) => slug));
  const addresses = (await collect(openAddresses)) ?? NO_ADDRESSES;
  const registered = slugsOf(addresses.register);
  const isKnown = (slug: string) => slugs.has(slug) || registered.has(slug);
  const joining = (await collect(() => readSources(isKnown))) ?? NOTHING_JOINED;
  const settings = { timeZone, language, joining };
  const clock = { now, timeZone };
  const copied: ListedItem[] = [];
  for (const copy of newestFirst(files, ({ published }) => published, timeZone)) {
    const one = await collect(() => file(copy, settings, clock));
    if (one) copied.push(one);
  }
  const isTaken = (slug: string) => slugs.has(slug);
  const wire = await listWire(settings, clock, { addresses, isTaken });
  const wanted = wire.listed.filter(({ brief }) => samples || !brief.sample);
  const filed = newestFirst([...copied, ...wanted], ({ brief }) => brief.published, timeZone);
  const withdrawals = findWithdrawals(filed, timeZone);
  const withdrawn = filed.filter(({ slug }) => withdrawals.stories.has(slug));
  const others = filed.filter(({ slug }) => !withdrawals.stories.has(slug));
  const allHeld = others.flatMap((each) => heldFile(each, withdrawals, timeZone) ?? []);
  const shown = new Set(others.filter(({ why }) => !why).map(({ slug }) => slug));
  const names = new Map(filed.map(({ slug, brief }) => [slug, brief]));
  const join = shelfJoiner(joining);
  const topics = topicsOf(
    others.filter(({ why }) => !why).map(({ slug, brief }) => ({ ...brief, ...join(slug, brief) })),
    language,
  );
  const front = await collect(() => readFront({ slugs: shown, topics, now }));
  const pages = readPages((error) => collected(error, refused));
  linksTo(pages, publication, (error) => collected(error, refused));
  await collect(() => readLook(publication));
  const idle = [
    ...astray,
    ...misplacedCopy(),
    ...hiddenStories(publication),
    ...gapsIn(pages),
    ...missingInTheme(),
    ...idleNames(joining, names),
    ...(front?.doubts ?? []),
  ];
  return {
    refused: refused.flatMap(apart).map(asDoubt),
    doubts: [...filed.flatMap(listedDoubts), ...wire.messages].sort(
      (one, other) => HARMS.indexOf(one.harm) - HARMS.indexOf(other.harm),
    ),
    held: allHeld.filter(({ by }) => by !== "kill"),
    withdrawn: withdrawn.map(({ path, slug, brief: { headline } }) => {
      const line = withdrawnLine(path, withdrawals.stories.get(slug) ?? {});
      return { path, slug, headline, line };
    }),
    killed: allHeld.filter(({ by }) => by === "kill"),
    wire: wire.stories,
    setAside: wire.setAside.map(asDoubt),
    unpublished: wire.unpublished.map(({ path, reason }) => `${path}: ${reason}`),
    idle: idle.map(asDoubt),
    passedOver: leftBehind,
    nextBuild: nextBuildLine(allHeld, timeZone) ?? null,
  };
}

/** Runs work and collects the mistakes that it throws. */
function collecting(mistakes: VFileMessage[]) {
  return async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      collected(error, mistakes);
      return undefined;
    }
  };
}

/** Collects a mistake; throws any other error. */
function collected(error: unknown, mistakes: VFileMessage[]): void {
  if (!(error instanceof VFileMessage)) throw error;
  mistakes.push(error);
}

async function file(copy: CopyFile, settings: ReadingSettings, clock: Clock): Promise<ListedItem> {
  const { path, slug, frontMatter } = copy;
  if (frontMatter.image) await openPicture(frontMatter.image, copy.front);
  const { story, doubts } = readStory(copy, settings);
  await openPictures(path, story.pictures);
  const why = whyHeld(copy, story.article, clock);
  if (!why) assertChanged(copy, clock);
  return { path, slug, brief: story, why, doubts };
}

function listedDoubts({ slug, brief: { headline, published }, doubts }: ListedItem): ListedDoubt[] {
  return doubts.map((doubt) => ({ ...doubt, slug, headline, published }));
}

function heldFile(
  { path, slug, brief: { headline, article }, why }: ListedItem,
  { killed }: Withdrawals,
  timeZone: string,
): HeldFile | null {
  if (!why) return null;
  const line = heldLine(path, why, { kill: article.kill, kills: killed.get(path) }, timeZone);
  return { ...why, path, slug, headline, line };
}

const newestFirst = <T>(files: T[], publishedOf: (file: T) => string, timeZone: string): T[] =>
  files.toSorted(
    (one, other) => timeOf(publishedOf(other), timeZone) - timeOf(publishedOf(one), timeZone),
  );

const asDoubt = (message: VFileMessage): Doubt => doubtOf(message.file ?? "", message);
