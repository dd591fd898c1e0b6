import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { posting } from "../testing/example-comments.ts";

/** Words of the comments in a store that lies beside a build, and of nothing else. */
export const UNBUILT_WORDS = ["Wimbrella", "Quorrindale", "tuldravian", "yoskethine"];

/** Stores comments where a server of a project keeps them, for no build to read. */
export async function storeComments(project: string, article: string): Promise<void> {
  const folder = join(project, "data");
  mkdirSync(folder);
  const store = libsqlStore(`file:${folder}/comments.sqlite`);
  await store.post(posting({ article, name: "Wimbrella", text: "A tuldravian *margin*." }));
  await store.post(posting({ article, name: "Quorrindale", text: "It is yoskethine." }));
  await store.close();
}
