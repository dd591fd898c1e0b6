import type { ReadingRoom } from "./read-story.ts";
import { type Read, read, type Unread } from "./reading.ts";
import { readWireFile, type UnreadWire } from "./wire-file.ts";

/** Reads files of copy and of agencies, each in its format. */
export async function readFiles(files: readonly Unread[], room: ReadingRoom): Promise<Read[]> {
  const read = await Promise.all(files.map((file) => readFile(file, room)));
  return read.flat();
}

const readFile = (file: Unread, room: ReadingRoom) =>
  isOfAgency(file) ? readWireFile(file, room) : [read(file, room)];

const isOfAgency = (file: Unread): file is UnreadWire => "beside" in file;
