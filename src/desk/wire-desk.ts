import { pathToFileURL } from "node:url";
import type { VFileMessage } from "vfile-message";
import { pictureBeside, pictureFile } from "./agency-picture.ts";
import type { Filed } from "./filed-copy.ts";
import { findItems, itemsRead, openWire } from "./filed-items.ts";
import { type Clock, type Held, heldLine, whyHeld } from "./held.ts";
import type { Mistake } from "./last-good.ts";
import { mistake } from "./mistake.ts";
import { openPicture } from "./picture.ts";
import type { ReadingRoom } from "./read-story.ts";
import type { Logger } from "./read-unread.ts";
import { digestOfReader } from "./reader-digest.ts";
import type { Unread } from "./reading.ts";
import type { Readings } from "./readings.ts";
import {
  type Addresses,
  noteRegister,
  REGISTER,
  type Register,
  readUsedRegister,
  writeRegister,
} from "./register.ts";
import type { Joining } from "./sources-file.ts";
import type { Brief } from "./story.ts";
import { type WirePaths, wirePaths } from "./wire-folder.ts";
import { type WireStories, type WireStory, wireStories } from "./wire-stories.ts";
import { NO_YAML } from "./yaml.ts";

/** What stories are made with of agencies' files. */
interface WireDesk {
  room: ReadingRoom & { joining: Joining };
  /** Folder of the project. */
  root: string;
  readings: Readings;
  clock: Clock;
  /** Whether versions are shown before their time, as they are to whoever is writing. */
  showsHeld: boolean;
  /** Undefined where the register has a mistake. */
  addresses: Addresses | undefined;
  /** Paths of copy by their slugs. */
  copies: ReadonlyMap<string, string>;
  /** Slugs that copy had before. */
  past: ReadonlySet<string>;
  logger: Logger;
  tell(mistake: VFileMessage): void;
  /** Reads what has not been read before, and keeps it, but for files with mistakes. */
  read(files: Unread[], mistakes: Mistake[]): Promise<number>;
}

/** Stories of agencies' files, and kill notices among them. */
export interface FiledWire {
  filed: Filed[];
  /** Why newer versions of them wait. */
  held: Held[];
  register: Register;
  /** Number of items that were read anew. */
  read: number;
  /** Digests of the readings of all items. */
  readings: string[];
}

/**
 * Reads agencies' files, makes stories of their items and keeps the addresses of those. A file that
 * cannot be read is set aside, with a line that says why.
 */
export async function fileWire(desk: WireDesk): Promise<FiledWire> {
  const { clock, logger, copies } = desk;
  const addresses = desk.addresses ?? usedAddresses();
  const { files, unused } = wirePaths();
  for (const { message } of unused) logger.warn(message);
  const { made, read, readings } = await storiesOf(files, { ...desk, addresses });
  if (desk.addresses) for (const line of keepRegister(made)) logger.warn(line);
  const held = made.waiting.flatMap(({ path, brief }) => {
    const why = whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock);
    return why ? [{ path, brief, why }] : [];
  });
  for (const { path, brief, why } of held)
    logger.info(heldLine(path, why, brief.article, clock.timeZone));
  for (const { path, reason } of made.unpublished)
    logger.info(`${path} is not published: ${reason}`);
  const filed: Filed[] = made.notices.map(({ path, reading, brief }) => {
    return { path, slug: path, digest: reading, brief };
  });
  for (const story of made.stories) {
    const other = copies.get(story.slug);
    if (other !== undefined) desk.tell(mistake(other, SAME_SLUG));
    filed.push(await withPicture(story, logger));
  }
  return { filed, held: held.map(({ why }) => why), register: made.register, read, readings };
}

/** Addresses of the last edition, which hold while the register has a mistake. */
function usedAddresses(): Addresses {
  const used = readUsedRegister();
  return { register: used, used };
}

const SAME_SLUG = `${REGISTER} gives this slug to a story of an agency: rename the file, or change the slug there`;

/**
 * Makes stories of files. One that content/sources.yaml speaks of is read once more with the names
 * given there, as its slug is known by then.
 */
async function storiesOf(
  paths: WirePaths["files"],
  desk: WireDesk & { addresses: Addresses },
): Promise<{ made: WireStories; read: number; readings: string[] }> {
  const { root, room, readings, logger, copies, past } = desk;
  const reader = paths.length > 0 ? digestOfReader(pathToFileURL(`${root}/`)) : "";
  const aside: Mistake[] = [];
  const isUnread = ({ digest }: Unread) => readings.brief(digest) === undefined;
  const showing = { ...desk, isTaken: (slug: string) => copies.has(slug) || past.has(slug) };
  const { found, unread } = findItems(paths, { room, reader }, readings);
  let read = await desk.read(unread, aside);
  let items = [...found, ...unread.flatMap((file) => itemsRead(file, readings))];
  let made = wireStories(items, showing);
  const used = items.map(({ reading }) => reading);
  const named = numberedSlugs(made.stories, room.joining);
  if (named.size > 0) {
    const again = paths
      .filter(({ path }) => named.has(path))
      .map((file) => openWire(file, { room, reader }, named.get(file.path)));
    read += await desk.read(again.filter(isUnread), aside);
    const reread = again.flatMap((file) => itemsRead(file, readings));
    used.push(...reread.map(({ reading }) => reading));
    items = [...items.filter(({ path }) => !named.has(path)), ...reread];
    made = wireStories(items, showing);
  }
  for (const { message } of aside) logger.warn(`${message} (set aside)`);
  return { made, read, readings: used };
}

/** Slugs of the items of files, by their paths, where content/sources.yaml speaks of one. */
function numberedSlugs(
  stories: readonly WireStory[],
  { join, part }: Joining,
): Map<string, string[]> {
  const spokenOf = new Set([...join, ...part].flatMap(({ stories = [] }) => stories));
  const slugs = new Map<string, string[]>();
  for (const { path, number, slug, brief } of stories) {
    if (!spokenOf.has(slug)) continue;
    const own = slugs.get(path) ?? Array.from({ length: brief.wire.items }, () => "");
    own[number] = slug;
    slugs.set(path, own);
  }
  return slugs;
}

/** A story as the edition takes it, with its picture opened where that can be. */
async function withPicture(
  { path, slug, reading, brief, earlier, names }: WireStory,
  logger: Logger,
): Promise<Filed> {
  const named = brief.image ?? pictureBeside(path, brief.wire.pictures);
  const image = named && (await openPicture(named, NO_YAML).catch(() => undefined));
  if (named && !image)
    logger.warn(
      `${path}: ${pictureFile(named.src)} is not a picture that pages can show: save it as JPEG, PNG, WebP or AVIF`,
    );
  const data: Brief = { ...brief, image };
  return {
    path,
    slug,
    digest: reading,
    brief: data,
    names,
    ...(earlier.length > 0 && { earlier }),
  };
}

/**
 * Writes the register where it has more in it than before; where it cannot be written, gives a line
 * that says so.
 */
function keepRegister({ register, isNew }: Pick<WireStories, "register" | "isNew">): string[] {
  try {
    if (isNew) writeRegister(register);
    else noteRegister();
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      `${REGISTER} cannot be written (${reason}): addresses of new stories may change until it can be`,
    ];
  }
}
