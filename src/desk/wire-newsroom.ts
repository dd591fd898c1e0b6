import { VFileMessage } from "vfile-message";
import { timeOf } from "../newswire/iso-dates.ts";
import type { Doubt } from "./doubts.ts";
import { type FiledItem, openWire } from "./filed-items.ts";
import { type Clock, type Held, whyHeld } from "./held.ts";
import type { ReadingSettings } from "./read-story.ts";
import { digestOfItem } from "./reading-digest.ts";
import type { Addresses } from "./register.ts";
import { type Brief, briefOf } from "./story.ts";
import { openWireFile, type WireReading } from "./wire-file.ts";
import { wirePaths } from "./wire-folder.ts";
import { wireStories } from "./wire-stories.ts";

/** A version of an agency's story that is shown, or waits, with the doubts for the desk. */
export interface ListedItem {
  path: string;
  slug: string;
  brief: Brief;
  doubts: Doubt[];
  /** Reason why it is held; null where it is public. */
  why: Held | null;
  /** Other names for it in kill notices. */
  names?: string[];
}

/** An agency's story in the newsroom's list. */
export interface ListedStory {
  slug: string;
  headline: string;
  /** File of the version that is shown. */
  path: string;
  /** Number of published versions. */
  versions: number;
}

/** Agencies' files in the newsroom's list. */
interface ListedWire {
  /** Versions that are shown or wait, and kill notices. */
  listed: ListedItem[];
  /** Newest stories, the last updated first. */
  stories: ListedStory[];
  /** Doubts without a story: messages to editors. */
  messages: Doubt[];
  /** Mistakes in files, which are left out, and about unused front matter and links. */
  setAside: VFileMessage[];
  /** Items that are not published, with the reason. */
  unpublished: { path: string; reason: string }[];
}

/** Most stories in the list. */
const MAX_LISTED = 100;

/**
 * Reads all files of agencies, and lists their stories.
 *
 * @param isTaken - tests whether a slug is used by copy
 */
export async function listWire(
  settings: ReadingSettings,
  clock: Clock,
  { addresses, isTaken }: { addresses: Addresses; isTaken(slug: string): boolean },
): Promise<ListedWire> {
  const { files, unused: setAside } = wirePaths();
  const items: FiledItem[] = [];
  const doubts = new Map<string, Doubt[]>();
  for (const path of files) {
    const file = openWire(path, { settings, parser: "" });
    const read = await openWireFile(file, settings).catch((error: unknown) => {
      if (!(error instanceof VFileMessage)) throw error;
      setAside.push(error);
      return [];
    });
    for (const [number, one] of read.entries()) {
      const reading = digestOfItem(file.digest, number);
      doubts.set(reading, one.doubts);
      items.push({ path: file.path, number, reading, brief: wireBrief(one) });
    }
  }
  const showing = { clock, showsHeld: false, addresses, isTaken };
  const { stories, waiting, notices, unpublished } = wireStories(items, showing);
  const unaddressed = [...waiting, ...notices].map((item) => {
    return { ...item, slug: item.path, names: [] };
  });
  const listed = [...stories, ...unaddressed].map(({ path, slug, reading, brief, names }) => ({
    ...{ path, slug, brief, names },
    doubts: doubts.get(reading) ?? [],
    why: whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock),
  }));
  const forEditors = items.filter(({ brief }) => brief.wire.isForEditors);
  const updatedOf = ({ brief }: FiledItem) => timeOf(brief.wire.updated, clock.timeZone);
  const newest = stories
    .filter(({ brief }) => !brief.withdrawn)
    .sort((one, other) => updatedOf(other) - updatedOf(one))
    .slice(0, MAX_LISTED);
  const messages = new Set(forEditors.map(({ path }) => path));
  return {
    ...{ listed, setAside },
    unpublished: unpublished.filter(({ path }) => !messages.has(path)),
    stories: newest.map(({ slug, path, brief: { headline }, earlier }) => {
      return { slug, headline, path, versions: earlier.length + 1 };
    }),
    messages: forEditors.flatMap(({ reading }) => doubts.get(reading) ?? []),
  };
}

function wireBrief({ story }: WireReading): FiledItem["brief"] {
  const { wire, ...brief } = briefOf(story);
  if (!wire) throw new Error("An item of an agency has no facts of its file");
  return { ...brief, wire };
}
