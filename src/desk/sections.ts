import { addresses } from "../formats/addresses.ts";
import type { SiteMessages } from "../messages/messages.ts";

/**
 * Sections of the site that navigation can link to: their paths, and the keys of their names in
 * messages.
 */
export const SECTIONS = {
  sources: [addresses.sources, "whoSaidWhat"],
  places: [addresses.places, "places"],
  topics: [addresses.topics, "topics"],
  authors: [addresses.authors, "authors"],
  archive: [addresses.archive, "archive"],
  corrections: [addresses.corrections, "corrections"],
  search: [addresses.search, "search"],
} as const satisfies Record<string, readonly [string, keyof SiteMessages]>;

/** Name of a section in `navigation`. */
export type Section = keyof typeof SECTIONS;

/** Sections on every page, where the publisher chooses none. */
export const DEFAULT_SECTIONS: readonly Section[] = ["sources", "places", "archive", "search"];

/** Tests whether a section with this name exists. */
export const isSection = (name: string): name is Section => Object.hasOwn(SECTIONS, name);
