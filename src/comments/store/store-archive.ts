import type { Archived } from "./archived.ts";

/** Cursor of an export: it goes on after this comment. */
export interface After {
  article: string;
  id: number;
}

/** A comment as it is taken out, with its place in the store. */
export interface TakenOut extends Archived {
  id: number;
  parent: number | null;
}

/** Taking comments out of a store and into one, whatever their status. */
export interface ArchiveStore {
  /**
   * The next comments in the order of their articles and their arrival. What was written here has
   * the store itself for its origin.
   */
  takeOut(limit: number, after?: After): Promise<{ comments: TakenOut[]; after?: After }>;

  /**
   * Stores comments in one transaction, each after what it answers; those that are there stay as
   * they are.
   *
   * @returns how many were not there before
   */
  bringIn(comments: readonly Archived[]): Promise<number>;
}
