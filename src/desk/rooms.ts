import { addresses } from "../formats/addresses.ts";
import type { SiteMessages } from "../messages/messages.ts";

/**
 * Sections of the site that navigation can link to: their paths, and the keys of their names in
 * messages.
 */
export const ROOMS = {
  sources: [addresses.sources, "whoSaidWhat"],
  places: [addresses.places, "places"],
  topics: [addresses.topics, "topics"],
  authors: [addresses.authors, "authors"],
  archive: [addresses.archive, "archive"],
  corrections: [addresses.corrections, "corrections"],
  search: [addresses.search, "search"],
} as const satisfies Record<string, readonly [string, keyof SiteMessages]>;

export type Room = keyof typeof ROOMS;

/** Sections on every page, where the publisher chooses none. */
export const USUAL_ROOMS: readonly Room[] = ["sources", "places", "archive", "search"];

/** Tests whether a section with this name exists. */
export const isRoom = (name: string): name is Room => Object.hasOwn(ROOMS, name);
