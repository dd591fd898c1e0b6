import { VFileMessage } from "vfile-message";
import { timeOf } from "../newswire/iso-dates.ts";
import { copyFolders, openFiles } from "./articles-folder.ts";
import type { CopyFile } from "./copy-file.ts";
import { type Doubt, doubtOf } from "./doubts.ts";
import { readFront } from "./front-file.ts";
import { idleNames } from "./given-names.ts";
import { assertChanged, type Clock, type Held, heldLine, nextBuildLine, whyHeld } from "./held.ts";
import { topicsOf } from "./navigation.ts";
import { openPicture } from "./picture.ts";
import { readPublication } from "./publication.ts";
import { type ReadingRoom, readStory } from "./read-story.ts";
import { HARMS } from "./rules.ts";
import { NOTHING_JOINED, readSources } from "./sources-file.ts";

/** A file that is not published, or not yet. */
export interface HeldFile extends Held {
  path: string;
  slug: string;
  headline: string;
  /** One plain sentence that says why, until when, and what to do. */
  line: string;
}

/** Everything in content/ that wants the publisher's eye. */
export interface Newsroom {
  /** Mistakes, for which nothing is built. */
  refused: Doubt[];
  /** The worst first, and of those as bad the ones of the newest story. */
  doubts: ListedDoubt[];
  held: HeldFile[];
  /** Kill notices. */
  killed: HeldFile[];
  /** Entries of content/sources.yaml and content/front.yaml that find nothing. */
  idle: Doubt[];
  /** Files that systems and editors leave behind, by path. */
  passedOver: string[];
  /** When to build again, in a sentence; null where nothing that is held has a time. */
  nextBuild: string | null;
}

/** A doubt and the story that it is about. */
export interface ListedDoubt extends Doubt {
  slug: string;
  headline: string;
  /** ISO 8601 day or time. */
  published: string;
}

interface FiledDoubts {
  copy: CopyFile;
  doubts: ListedDoubt[];
  held: HeldFile | null;
  names: readonly string[];
}

/**
 * Reads all of content/ as a build does, and lists what wants the publisher's eye. Mistakes that
 * would stop a build are listed too, and stop nothing but the file that they stand in.
 *
 * @throws {VFileMessage} where content/publication.yaml has a mistake.
 */
export async function newsroomList(now = new Date()): Promise<Newsroom> {
  const publication = readPublication();
  const { timeZone, language, samples } = publication;
  const { copies, refused, leftBehind } = openFiles(copyFolders(publication));
  const files = copies.filter(({ frontMatter }) => samples || !frontMatter.sample);
  const collect = collecting(refused);
  const slugs = new Set(files.map(({ slug }) => slug));
  const joining = (await collect(() => readSources((slug) => slugs.has(slug)))) ?? NOTHING_JOINED;
  const room = { timeZone, language, joining };
  const filed: FiledDoubts[] = [];
  for (const copy of newestFirst(files, timeZone)) {
    const one = await collect(() => file(copy, room, { now, timeZone }));
    if (one) filed.push(one);
  }
  const allHeld = filed.flatMap(({ held }) => held ?? []);
  const shown = new Set(filed.filter(({ held }) => !held).map(({ copy }) => copy.slug));
  const names = new Map(filed.map(({ copy, names }) => [copy.slug, names]));
  const published = filed
    .filter(({ held }) => !held)
    .map(({ copy: { frontMatter } }) => ({
      topics: frontMatter.topics,
      language: frontMatter.language ?? language,
    }));
  const topics = topicsOf(published, language);
  const front = await collect(() => readFront({ slugs: shown, topics, now }));
  const idle = [...idleNames(joining, names), ...(front?.doubts ?? [])];
  return {
    refused: refused.map(asDoubt),
    doubts: filed
      .flatMap(({ doubts }) => doubts)
      .sort((one, other) => HARMS.indexOf(one.harm) - HARMS.indexOf(other.harm)),
    held: allHeld.filter(({ by }) => by !== "kill"),
    killed: allHeld.filter(({ by }) => by === "kill"),
    idle: idle.map(asDoubt),
    passedOver: leftBehind,
    nextBuild: nextBuildLine(allHeld, timeZone) ?? null,
  };
}

/** Runs work, and keeps the mistakes of the publisher's that it throws. */
function collecting(mistakes: VFileMessage[]) {
  return async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      mistakes.push(error);
      return undefined;
    }
  };
}

async function file(copy: CopyFile, room: ReadingRoom, clock: Clock): Promise<FiledDoubts> {
  const { path, slug, frontMatter, published } = copy;
  if (frontMatter.image) await openPicture(frontMatter.image, copy);
  const { story, doubts } = readStory(copy, room);
  const { headline, article, names } = story;
  const why = whyHeld(copy, article, clock);
  if (!why) assertChanged(copy, clock);
  return {
    copy,
    names,
    doubts: doubts.map((doubt) => ({ ...doubt, slug, headline, published })),
    held: why && {
      ...why,
      path,
      slug,
      headline,
      line: heldLine(path, why, article, clock.timeZone),
    },
  };
}

const newestFirst = (files: CopyFile[], timeZone: string): CopyFile[] =>
  files.toSorted(
    (one, other) => timeOf(other.published, timeZone) - timeOf(one.published, timeZone),
  );

const asDoubt = (message: VFileMessage): Doubt => doubtOf(message.file ?? "", message);
