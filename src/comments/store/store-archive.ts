import type { Archived } from "./archived.ts";

/** Cursor of an export: the last comment before the next page. */
export interface After {
  article: string;
  id: number;
}

/** An exported comment, with its place in the store. */
export interface TakenOut extends Archived {
  id: number;
  parent: number | null;
}

/** Methods that export and import comments, whatever their status. */
export interface ArchiveStore {
  /**
   * Next comments, sorted by article and arrival. Comments written on this site have the store
   * itself as origin.
   */
  takeOut(limit: number, after?: After): Promise<{ comments: TakenOut[]; after?: After }>;

  /**
   * Stores comments in one transaction, each after its parent; existing ones stay unchanged.
   *
   * @returns number of comments that were added
   */
  bringIn(comments: readonly Archived[]): Promise<number>;
}
