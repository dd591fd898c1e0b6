import type { ReadingSettings } from "./read-story.ts";
import { type Read, read, type Unread } from "./reading.ts";
import { readWireFile, type UnreadWire } from "./wire-file.ts";

/** Reads files of copy and of agencies, each in its format. */
export async function readFiles(
  files: readonly Unread[],
  settings: ReadingSettings,
): Promise<Read[]> {
  const read = await Promise.all(files.map((file) => readFile(file, settings)));
  return read.flat();
}

const readFile = (file: Unread, settings: ReadingSettings) =>
  isOfAgency(file) ? readWireFile(file, settings) : [read(file, settings)];

const isOfAgency = (file: Unread): file is UnreadWire => "beside" in file;
