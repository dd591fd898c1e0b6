import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day, SourceKind, Span } from "../../newswire/article.ts";

/**
 * An article of the labelled copy: `file` is the name of its JSONL file, `id` that of its record.
 */
interface Labelled {
  file: string;
  id: string;
}

/** Label of a source in an article. */
export interface LabelledSource {
  /** Number within the article. */
  source: number;
  /** Span of the fullest name in the article; null for unnamed sources. */
  name: [number, number] | null;
  kind: SourceKind;
}

/** Labels of speakers: all mentions to which a quotation in the article is attributed. */
export interface LabelledSpeakers extends Labelled {
  sources: LabelledSource[];
  mentions: (Span & { source: number })[];
}

/**
 * A date that a careful reader can tell, or null. A reader may omit optional ones, but must not get
 * them wrong.
 */
export interface LabelledDay extends Span {
  date: string | null;
  precision: Day["precision"];
  optional?: true;
}

/** Labels of the days in an article. */
export interface LabelledDays extends Labelled {
  published?: string;
  days: LabelledDay[];
}

/** A record of the labelled copy. */
export interface Copy {
  text: string;
  published?: string;
}

/** Reads the labels of speakers, article by article. */
export function speakerLabels(): LabelledSpeakers[] {
  return JSON.parse(readFileSync(new URL("sources.json", import.meta.url), "utf8"));
}

/** Reads the labels of days, article by article. */
export function dayLabels(): LabelledDays[] {
  return JSON.parse(readFileSync(new URL("days.json", import.meta.url), "utf8"));
}

/**
 * A function that finds the copy of a labelled article in the JSONL files, one record a line, of a
 * directory.
 */
export function copyIn(directory: string): (labelled: Labelled) => Copy {
  const files = new Map<string, Map<string, Copy>>();
  return ({ file, id }) => {
    const path = join(directory, `${file}.jsonl`);
    const records = files.get(path) ?? recordsOf(path);
    files.set(path, records);
    const copy = records.get(id);
    if (!copy)
      throw new Error(`${path} has no record ${id}: give the directory of the labelled copy`);
    return copy;
  };
}

function recordsOf(path: string): Map<string, Copy> {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map((record) => [record.id, record]));
}

/** The one of `spans` that overlaps most with a span, if any does. */
export function closest<Place extends Span>(span: Span, places: Place[]): Place | undefined {
  const shared = (place: Span) => Math.min(place.end, span.end) - Math.max(place.start, span.start);
  return places
    .filter((place) => shared(place) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .at(0);
}

/** A share in the format of the benchmarks: ".970 (97/100)". */
export function share(part: number, whole: number): string {
  return `${figure(part / whole)} (${part}/${whole})`;
}

/** A number from 0 to 1 in the format of the benchmarks: ".970"; a dash where it is none. */
export function figure(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3).replace(/^0/, "") : "–";
}
