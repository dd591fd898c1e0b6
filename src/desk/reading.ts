import { missingImages } from "./articles-folder.ts";
import { openCopy } from "./copy-file.ts";
import { doubtLines } from "./doubts.ts";
import { lineOf } from "./mistake.ts";
import { type ReadingSettings, readStory } from "./read-story.ts";
import { briefOf } from "./story.ts";

/** A file of copy to be read, with the digest of all inputs of its story. */
export interface Unread {
  path: string;
  bytes: Uint8Array;
  digest: string;
}

/** Result of reading a file of copy: its story as JSON, or the mistake that refuses it. */
export interface Read {
  path: string;
  digest: string;
  brief: string;
  whole: string;
  /** Lines for the publisher about the parser's doubts. */
  doubts: string[];
  /** Line with a mistake and its place; there is then no story. */
  mistake?: string;
}

/** Reads a file of copy. Never throws for the content of the file. */
export function read({ path, bytes, digest }: Unread, settings: ReadingSettings): Read {
  const nothing = { path, digest, brief: "", whole: "", doubts: [] };
  try {
    const copy = openCopy(path, bytes);
    const [missing] = missingImages(copy);
    if (missing) throw missing;
    const { story, doubts } = readStory(copy, settings);
    return {
      ...nothing,
      brief: JSON.stringify(briefOf(story)),
      whole: JSON.stringify({ data: story, body: copy.text }),
      doubts: doubts.map(doubtLines),
    };
  } catch (error) {
    return { ...nothing, mistake: lineOf(path, error) };
  }
}
