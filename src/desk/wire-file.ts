import { VFileMessage } from "vfile-message";
import { isKill } from "../newswire/parts/kill.ts";
import { isForEditors } from "../wire/for-editors.ts";
import { type WireItem, WireMistake } from "../wire/item.ts";
import { readWire } from "../wire/read-wire.ts";
import { missingImages } from "./articles-folder.ts";
import { type CopyFile, refuseBackdating } from "./copy-file.ts";
import { doubtLines } from "./doubts.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import { noticeOf } from "./kill-notice.ts";
import { mistake } from "./mistake.ts";
import { type ReadingRoom, readStory } from "./read-story.ts";
import type { Read, Unread } from "./reading.ts";
import { briefOf, type DeskStory, type WireBrief } from "./story.ts";
import { textOf } from "./text-file.ts";
import { wireDoubts } from "./wire-doubts.ts";
import { type StatedFacts, statedBy } from "./wire-front-matter.ts";
import { NO_YAML, readYaml, type YamlText } from "./yaml.ts";

/** An agency's file that is to be read. */
export interface UnreadWire extends Unread {
  /** The file of front matter beside it. */
  beside: { path: string; bytes: Uint8Array } | null;
  /** ISO 8601 time at which the file came in, which counts where it states none itself. */
  received: string;
  /** Slugs of its items, as far as they have one yet: content/sources.yaml may speak of them. */
  slugs?: readonly string[];
}

/**
 * Reads an agency's file, and gives a reading for each of its items, or one with the mistake that
 * refuses the file. The first item has the digest of the file, the others what `digestOfItem` gives.
 */
export async function readWireFile(file: UnreadWire, room: ReadingRoom): Promise<Read[]> {
  const { path, digest } = file;
  try {
    const front = frontOf(file);
    const given = readYaml(front, frontMatter);
    const items = await readWire(file.bytes);
    return items.map((item, number) => readItem(item, { file, front, given, number, room, items }));
  } catch (error) {
    const told = error instanceof WireMistake ? mistake(path, error.message) : error;
    if (!(told instanceof VFileMessage)) throw error;
    return [{ path, digest, brief: "", whole: "", doubts: [], mistake: told.message }];
  }
}

/** Digest by which the reading of an item is kept: number 0 has that of its file. */
export const digestOfItem = (digest: string, number: number): string =>
  number === 0 ? digest : `${digest}-${number}`;

/** Front matter that stands beside a file. */
const frontOf = ({ beside }: UnreadWire): YamlText =>
  beside ? { path: beside.path, text: textOf(beside.path, beside.bytes), firstLine: 1 } : NO_YAML;

interface Surroundings {
  file: UnreadWire;
  front: YamlText;
  given: FrontMatter;
  number: number;
  room: ReadingRoom;
  items: WireItem[];
}

function readItem(item: WireItem, around: Surroundings): Read {
  const { file, given, number, room, items } = around;
  const { published } = given;
  const { received } = file;
  const stated = statedBy(item.wire, { ...room, published, received });
  const { story, doubts } = readStory(copyOf(item, stated, around), room);
  const wired: DeskStory = {
    ...story,
    ...killBy(item, story),
    wire: wireBriefOf(item, stated, items.length),
  };
  return {
    path: file.path,
    digest: digestOfItem(file.digest, number),
    brief: JSON.stringify(briefOf(wired)),
    whole: JSON.stringify({ data: wired, body: item.text }),
    doubts: [...doubts, ...wireDoubts(file.path, item.wire, stated)].map(doubtLines),
  };
}

/**
 * An item as a file of copy: what its file states is its front matter, where none beside it says
 * otherwise.
 *
 * @throws {VFileMessage} where that has a mistake
 */
function copyOf(
  { text, parts }: WireItem,
  { published, frontMatter: own }: StatedFacts,
  { file: { path, slugs }, front, given, number }: Surroundings,
): CopyFile {
  refuseBackdating(front, given, published);
  const [missing] = missingImages({ front, frontMatter: given });
  if (missing) throw missing;
  const corrections = [...(given.corrections ?? []), ...(own.corrections ?? [])];
  const frontMatter = { ...own, ...given, ...(corrections.length > 0 && { corrections }) };
  const slug = slugs?.[number] ?? "";
  return { path, slug, format: "copy", text, copyStart: 0, parts, published, frontMatter, front };
}

/** What makes an item a kill notice: its copy, or the notes of a message to editors. */
function killBy(item: WireItem, { article }: DeskStory): Partial<DeskStory> {
  const { notes } = item.wire;
  const words = isForEditors(item) ? notes.find(isKill) : undefined;
  const kill = article.kill ?? (words === undefined ? null : { start: 0, end: 0, text: words });
  if (!kill) return {};
  return { article: { ...article, kill }, notice: noticeOf([item.text, ...notes].join("\n\n")) };
}

function wireBriefOf(item: WireItem, { updated }: StatedFacts, items: number): WireBrief {
  const { format, id, version, provider, slugline, replaces, label, status } = item.wire;
  const { notes, pictures } = item.wire;
  return {
    ...{ format, id, version, provider, slugline, replaces, label, status, notes, pictures },
    updated,
    items,
    isForEditors: isForEditors(item),
  };
}
