import { addresses } from "../formats/addresses.ts";
import type { SiteMessages } from "../messages/messages.ts";

/** Rooms of the site that navigation can lead to: their addresses, and their names in messages. */
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

/** Rooms that every page leads to, where the publisher names none. */
export const USUAL_ROOMS: readonly Room[] = ["sources", "places", "archive", "search"];

/** Tests whether there is a room of this name. */
export const isRoom = (name: string): name is Room => Object.hasOwn(ROOMS, name);
