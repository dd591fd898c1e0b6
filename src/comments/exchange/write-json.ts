import type { ArchiveStore } from "../store/store-archive.ts";
import { allComments } from "./export-comments.ts";
import { JSON_HEAD, JSON_TAIL } from "./read-json.ts";

/** A JSON export: one document, with a comment on each line. */
export async function* jsonOf(store: ArchiveStore): AsyncGenerator<string> {
  yield JSON_HEAD;
  let separator = "\n";
  for await (const { id, parent, ...comment } of allComments(store)) {
    yield separator + JSON.stringify(comment);
    separator = ",\n";
  }
  yield `\n${JSON_TAIL}\n`;
}
