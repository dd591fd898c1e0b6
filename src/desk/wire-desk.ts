import { pathToFileURL } from "node:url";
import type { VFileMessage } from "vfile-message";
import { pictureBeside, pictureFile } from "./agency-picture.ts";
import type { Filed } from "./filed-copy.ts";
import { findItems, itemsRead, openWire } from "./filed-items.ts";
import { type Clock, type Held, heldLine, whyHeld } from "./held.ts";
import type { Logger } from "./logger.ts";
import type { Mistake } from "./mistake.ts";
import { mistake } from "./mistake.ts";
import { digestOfParser } from "./parser-digest.ts";
import { openPicture } from "./picture.ts";
import type { ReadingSettings } from "./read-story.ts";
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

/** Inputs for making stories of agencies' files. */
interface WireDesk {
  settings: ReadingSettings & { joining: Joining };
  /** Folder of the project. */
  root: string;
  readings: Readings;
  clock: Clock;
  /** True if versions are shown before their release, for an author's preview. */
  showsHeld: boolean;
  /** Undefined where the register has a mistake. */
  addresses: Addresses | undefined;
  /** Paths of copy by their slugs. */
  copies: ReadonlyMap<string, string>;
  /** Former slugs of copy. */
  past: ReadonlySet<string>;
  logger: Logger;
  tell(mistake: VFileMessage): void;
  /** Reads files that are not in the cache and stores the readings, except files with mistakes. */
  read(files: Unread[], mistakes: Mistake[]): Promise<number>;
}

/** Stories of agencies' files, including kill notices. */
interface FiledWire {
  filed: Filed[];
  /** Reasons why newer versions of them are held. */
  held: Held[];
  register: Register;
  /** Number of items that were not in the cache. */
  read: number;
  /** Keys of the readings of all items. */
  readings: string[];
}

/**
 * Reads agencies' files, makes stories of their items and registers their addresses. A file that
 * cannot be read is left out, with a line that says why.
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

/** Addresses of the last edition, used while the register has a mistake. */
function usedAddresses(): Addresses {
  const used = readUsedRegister();
  return { register: used, used };
}

const SAME_SLUG = `${REGISTER} gives this slug to a story of an agency: rename the file, or change the slug there`;

/**
 * Makes stories of files. A file whose slugs content/sources.yaml names is read again with those
 * names, once its slugs are known.
 */
async function storiesOf(
  paths: WirePaths["files"],
  desk: WireDesk & { addresses: Addresses },
): Promise<{ made: WireStories; read: number; readings: string[] }> {
  const { root, settings, readings, logger, copies, past } = desk;
  const parser = paths.length > 0 ? digestOfParser(pathToFileURL(`${root}/`)) : "";
  const aside: Mistake[] = [];
  const isUnread = ({ digest }: Unread) => readings.brief(digest) === undefined;
  const showing = { ...desk, isTaken: (slug: string) => copies.has(slug) || past.has(slug) };
  const { found, unread } = findItems(paths, { settings, parser }, readings);
  let read = await desk.read(unread, aside);
  let items = [...found, ...unread.flatMap((file) => itemsRead(file, readings))];
  let made = wireStories(items, showing);
  const used = items.map(({ reading }) => reading);
  const named = numberedSlugs(made.stories, settings.joining);
  if (named.size > 0) {
    const again = paths
      .filter(({ path }) => named.has(path))
      .map((file) => openWire(file, { settings, parser }, named.get(file.path)));
    read += await desk.read(again.filter(isUnread), aside);
    const reread = again.flatMap((file) => itemsRead(file, readings));
    used.push(...reread.map(({ reading }) => reading));
    items = [...items.filter(({ path }) => !named.has(path)), ...reread];
    made = wireStories(items, showing);
  }
  for (const { message } of aside) logger.warn(`${message} (set aside)`);
  return { made, read, readings: used };
}

/** Slugs of the items of files, by their paths, where content/sources.yaml names one. */
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

/** A story for the edition, with its picture opened if possible. */
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

/** Writes the register if it has new entries; returns a line if it cannot be written. */
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
