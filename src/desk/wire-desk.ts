import { type Clock, heldLine, whyHeld } from "./held.ts";
import type { ReadingRoom } from "./read-story.ts";
import type { Unread } from "./reading.ts";
import type { Readings } from "./readings.ts";
import {
  type Addresses,
  noteRegister,
  REGISTER,
  type Register,
  writeRegister,
} from "./register.ts";
import { type Joining, NOTHING_JOINED } from "./sources-file.ts";
import { itemsRead, openWire, type WirePaths } from "./wire-folder.ts";
import { type WireStories, wireStories } from "./wire-stories.ts";

/** What stories are made with of agencies' files. */
interface WireDesk {
  paths: WirePaths["files"];
  room: ReadingRoom;
  /** Digest of the reader of copy. */
  reader: string;
  readings: Readings;
  clock: Clock;
  /** Whether versions are shown before their time, as they are to whoever is writing. */
  showsHeld: boolean;
  addresses: Addresses;
  /** Tells whether copy has a slug. */
  isTaken(slug: string): boolean;
  /** Reads what has not been read before, and keeps it. */
  read(files: Unread[]): Promise<void>;
}

/** Stories of agencies' files, and the digests of the readings of all their items. */
export interface FiledWire extends WireStories {
  readings: string[];
}

/**
 * Reads agencies' files, and makes stories of their items. A story that content/sources.yaml speaks of
 * is read once more with the names given there, as its slug is known by then.
 */
export async function fileWire(desk: WireDesk): Promise<FiledWire> {
  const { paths, room, reader, readings } = desk;
  const files = openWire(paths, room, reader);
  await desk.read(files);
  const items = itemsRead(files, readings);
  const stories = wireStories(items, desk);
  const spokenOf = slugsIn(room.joining ?? NOTHING_JOINED);
  const named = stories.stories.filter(({ slug }) => spokenOf.has(slug));
  if (named.length === 0) return { ...stories, readings: items.map(({ reading }) => reading) };
  const slugs = Map.groupBy(named, ({ path }) => path);
  const again = openWire(
    paths.filter(({ path }) => slugs.has(path)),
    room,
    reader,
    (path) => {
      const own: string[] = [];
      for (const { number, slug } of slugs.get(path) ?? []) own[number] = slug;
      return Array.from(own, (slug) => slug ?? "");
    },
  );
  await desk.read(again);
  const byPath = new Map([...files, ...again].map((file) => [file.path, file]));
  const reread = itemsRead([...byPath.values()], readings);
  return {
    ...wireStories(reread, desk),
    readings: [...items, ...reread].map(({ reading }) => reading),
  };
}

/** Slugs of the stories that content/sources.yaml names. */
const slugsIn = ({ join, part }: Joining): Set<string> =>
  new Set([...join, ...part].flatMap(({ stories = [] }) => stories));

/** Lines for the publisher that say which versions wait, and what agencies have taken back. */
export function wireLines({ waiting, takenBack }: WireStories, clock: Clock): string[] {
  return [
    ...waiting.flatMap(({ path, brief }) => {
      const why = whyHeld(
        { frontMatter: brief, published: brief.published },
        brief.article,
        clock,
      );
      return why ? [heldLine(path, why, brief.article, clock.timeZone)] : [];
    }),
    ...takenBack.map(({ path, slug, brief }) => {
      const how = brief.wire.status === "withheld" ? "withholds it" : "has taken it back";
      return `${path} is not published: its agency ${how}${slug ? ` (${slug})` : ""}`;
    }),
  ];
}

/**
 * Writes the register where it has more in it than before; where it cannot be written, gives a line
 * that says so.
 */
export function keepRegister({ register, isNew }: { register: Register; isNew: boolean }): string[] {
  if (!isNew) {
    noteRegister();
    return [];
  }
  try {
    writeRegister(register);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      `${REGISTER} cannot be written (${reason}): new stories keep their addresses only where it is`,
    ];
  }
}
