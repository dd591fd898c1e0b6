import type { VFileMessage } from "vfile-message";
import type { Doubt } from "./doubts.ts";
import { type Clock, type Held, whyHeld } from "./held.ts";
import type { ReadingRoom } from "./read-story.ts";
import { openAddresses, readUsedRegister } from "./register.ts";
import { type Brief, briefOf } from "./story.ts";
import { digestOfItem, openWireFile, type WireReading } from "./wire-file.ts";
import { type FiledItem, openWire, wirePaths } from "./wire-folder.ts";
import { wireStories } from "./wire-stories.ts";

/** A version of a story of an agency's that is shown, or waits, and what the desk is told of it. */
export interface ListedItem {
  path: string;
  slug: string;
  brief: Brief;
  doubts: Doubt[];
  /** Why it is not public yet. */
  why: Held | null;
}

/** Runs work, and keeps the mistakes of the publisher's that it throws. */
type Collect = <T>(work: () => T | Promise<T>) => Promise<T | undefined>;

/**
 * Reads all files of agencies, and lists the stories that they make, and messages to editors as
 * doubts of no story.
 */
export async function listWire(
  room: ReadingRoom,
  clock: Clock,
  { collect, refused }: { collect: Collect; refused: VFileMessage[] },
): Promise<{ listed: ListedItem[]; messages: Doubt[] }> {
  const { files, alone } = wirePaths();
  refused.push(...alone);
  const items: FiledItem[] = [];
  const doubts = new Map<string, Doubt[]>();
  for (const file of openWire(files, room, "")) {
    const read = (await collect(() => openWireFile(file, room))) ?? [];
    for (const [number, one] of read.entries()) {
      const reading = digestOfItem(file.digest, number);
      doubts.set(reading, one.doubts);
      items.push({ path: file.path, number, reading, brief: wireBrief(one) });
    }
  }
  const used = readUsedRegister();
  const addresses = (await collect(openAddresses)) ?? { register: used, used };
  const showing = { clock, showsHeld: false, addresses, isTaken: () => false };
  const { stories, waiting, notices } = wireStories(items, showing);
  const unaddressed = [...waiting, ...notices].map((item) => ({ ...item, slug: item.path }));
  const listed = [...stories, ...unaddressed].map(({ path, slug, reading, brief }) => ({
    path,
    slug,
    brief,
    doubts: doubts.get(reading) ?? [],
    why: whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock),
  }));
  const forEditors = items.filter(({ brief }) => brief.wire.isForEditors);
  return { listed, messages: forEditors.flatMap(({ reading }) => doubts.get(reading) ?? []) };
}

function wireBrief({ story }: WireReading): FiledItem["brief"] {
  const { wire, ...brief } = briefOf(story);
  if (!wire) throw new Error("An item of an agency has no facts of its file");
  return { ...brief, wire };
}
