import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { posting } from "../testing/example-comments.ts";

/** Words that are only in comments of a store beside a build. */
export const UNBUILT_WORDS = ["Wimbrella", "Quorrindale", "tuldravian", "yoskethine"];

/** Stores comments in the place of a server's store, which no build may read. */
export async function storeComments(project: string, article: string): Promise<void> {
  const folder = join(project, "data");
  mkdirSync(folder);
  const store = libsqlStore(`file:${folder}/comments.sqlite`);
  await store.post(posting({ article, name: "Wimbrella", text: "A tuldravian *margin*." }));
  await store.post(posting({ article, name: "Quorrindale", text: "It is yoskethine." }));
  await store.close();
}
