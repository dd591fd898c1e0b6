import type { After, ArchiveStore, TakenOut } from "../store/store-archive.ts";

const BATCH_SIZE = 1000;

/**
 * All comments of a store, whatever their status, in the order of their articles and their arrival.
 */
export async function* allComments(store: ArchiveStore): AsyncGenerator<TakenOut> {
  let after: After | undefined;
  do {
    const taken = await store.takeOut(BATCH_SIZE, after);
    yield* taken.comments;
    after = taken.after;
  } while (after);
}
