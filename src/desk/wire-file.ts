import type { Article } from "../newswire/article.ts";
import { isKill } from "../newswire/parts/kill.ts";
import { isForEditors } from "../wire/for-editors.ts";
import { type WireItem, WireMistake } from "../wire/item.ts";
import { withoutLabel } from "../wire/label.ts";
import { readWire } from "../wire/read-wire.ts";
import { missingImages } from "./articles-folder.ts";
import { type CopyFile, refuseBackdating } from "./copy-file.ts";
import { type Doubt, doubtLines } from "./doubts.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import { noticeOf } from "./kill-notice.ts";
import { lineOf, mistake, TOP } from "./mistake.ts";
import { type ReadingSettings, readStory } from "./read-story.ts";
import type { Read, Unread } from "./reading.ts";
import { digestOfItem } from "./reading-digest.ts";
import { briefOf, type DeskStory, type WireBrief } from "./story.ts";
import { textOf } from "./text-file.ts";
import { messageToEditors, wireDoubts } from "./wire-doubts.ts";
import { embargoBeside } from "./wire-embargo.ts";
import { type StatedFacts, statedBy } from "./wire-front-matter.ts";
import { NO_YAML, readYaml, type YamlText } from "./yaml.ts";

/** An agency's file to be read. */
export interface UnreadWire extends Unread {
  /** File of front matter beside it. */
  beside: { path: string; bytes: Uint8Array } | null;
  /** ISO 8601 time at which the file came in, used where it states none. */
  received: string;
  /** Slugs of its items, where they have one already, as content/sources.yaml may name them. */
  slugs?: readonly string[];
}

/** An item of a file as a story, its plain copy, and the doubts for the desk. */
export interface WireReading {
  story: DeskStory;
  body: string;
  /** The article with guesses that are not published. */
  article: Article;
  doubts: Doubt[];
}

/**
 * Reads the items of an agency's file as stories, in order.
 *
 * @throws {VFileMessage} where the file cannot be read, or the front matter beside it has a
 *   mistake
 */
export async function openWireFile(
  file: UnreadWire,
  settings: ReadingSettings,
): Promise<WireReading[]> {
  const front = frontOf(file);
  const given = readYaml(front, frontMatter);
  const items = await itemsOf(file);
  return items.map((item, number) =>
    readItem(item, { file, front, given, number, settings, items }),
  );
}

/**
 * Reads an agency's file; returns a reading for each of its items, or one with the mistake that
 * refuses the file. Notes to editors are for the newsroom's list, and are not among the doubts. The
 * first item has the digest of the file, the others that of `digestOfItem`.
 */
export async function readWireFile(file: UnreadWire, settings: ReadingSettings): Promise<Read[]> {
  const { path, digest } = file;
  try {
    const read = await openWireFile(file, settings);
    return read.map(({ story, body, doubts }, number) => ({
      path,
      digest: digestOfItem(digest, number),
      brief: JSON.stringify(briefOf(story)),
      whole: JSON.stringify({ data: story, body }),
      doubts: doubts.filter(({ harm }) => harm !== "note").map(doubtLines),
    }));
  } catch (error) {
    return [{ path, digest, brief: "", whole: "", doubts: [], mistake: lineOf(path, error) }];
  }
}

async function itemsOf({ path, bytes }: UnreadWire): Promise<WireItem[]> {
  try {
    return await readWire(bytes);
  } catch (error) {
    throw error instanceof WireMistake ? mistake(path, error.message) : error;
  }
}

/** Front matter beside a file. */
const frontOf = ({ beside }: UnreadWire): YamlText =>
  beside ? { path: beside.path, text: textOf(beside.path, beside.bytes), firstLine: 1 } : NO_YAML;

interface Surroundings {
  file: UnreadWire;
  front: YamlText;
  given: FrontMatter;
  number: number;
  settings: ReadingSettings;
  items: WireItem[];
}

function readItem(item: WireItem, around: Surroundings): WireReading {
  const { file, given, settings } = around;
  const { published } = given;
  const { path, received } = file;
  const stated = statedBy(item.wire, { ...settings, published, received });
  const { story, doubts, article } = readStory(copyOf(item, stated, around), settings);
  const wire = wireBriefOf(item, stated, around);
  const headline = item.parts.headline ? withoutLabel(story.headline) : story.headline;
  return {
    story: { ...story, headline, ...saidBeside(item, story, settings), wire },
    body: item.text,
    article,
    doubts: wire.isForEditors
      ? [messageToEditors(path, item)]
      : [...doubts.map(ofFile), ...wireDoubts(path, item.wire, stated)],
  };
}

/** A doubt about an item's words as one about its file, whose lines differ. */
const ofFile = (doubt: Doubt): Doubt => ({ ...doubt, ...TOP });

/**
 * An item as a file of copy: facts of its file become front matter, unless the front matter beside
 * the file overrides them.
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

/** Statements of a file outside its words that hold an item back: an embargo or a kill. */
function saidBeside(
  item: WireItem,
  { article, published }: DeskStory,
  { timeZone }: ReadingSettings,
): Partial<DeskStory> {
  const { notes } = item.wire;
  const embargo = article.embargo ?? embargoBeside(item.wire, { published, timeZone });
  const words = notes.find(
    (note) => (isKill(note) || KILL.test(note)) && (isForEditors(item) || !isOfOther(note)),
  );
  const kill = article.kill ?? (words === undefined ? null : { start: 0, end: 0, text: words });
  return {
    article: { ...article, embargo, kill },
    ...(kill && { notice: noticeOf([item.text, ...notes].join("\n\n")) }),
  };
}

/** Beginning of a kill note; in words for readers it might be a person's name. */
const KILL = /^\P{L}*(?:(?:MANDATORY|BULLETIN)\s+)*KILL(?!\p{L})/u;

/** Words about another version than this one, and about none. */
const OTHER =
  /(?<!\p{L})(?:earlier|previous(?:ly)?|prior|first|old(?:er)?|replac\p{L}*|substitut\p{L}*|instead|corrected)(?!\p{L})/iu;
const NO_OTHER = /(?<!\p{L})no (?:replac|substitut)\p{L}*/giu;

/** Tests whether a kill note is about another story than the one it comes with. */
const isOfOther = (note: string) => OTHER.test(note.replace(NO_OTHER, ""));

function wireBriefOf(
  item: WireItem,
  { updated }: StatedFacts,
  { items, given }: Surroundings,
): WireBrief {
  const { format, id, version, provider, slugline, replaces, label, status } = item.wire;
  const { notes, pictures } = item.wire;
  return {
    ...{ format, id, version, provider, slugline, replaces, label, status, notes, pictures },
    updated,
    items: items.length,
    isForEditors: isForEditors(item),
    given: lastingIn(given),
    embargo: given.embargo,
  };
}

/** Front matter that applies to later versions as well. */
function lastingIn({ authors, topics, summary, image, rights, sample, redirects }: FrontMatter) {
  return { authors, topics, summary, image, rights, sample, redirects };
}
