import type { Edition } from "./edition.ts";

/**
 * Key of the edition in the global object: the code that makes it is not part of the bundle of
 * pages, and shares no module with it.
 */
const PLACE = Symbol.for("crosshead.edition");

const places = globalThis as { [PLACE]?: Edition };

/** Sets the edition that pages show. */
export function setEdition(edition: Edition): void {
  places[PLACE] = edition;
}

/**
 * Edition that pages show.
 *
 * @throws {Error} where there is none, since content/ has a mistake
 */
export function currentEdition(): Edition {
  const edition = places[PLACE];
  if (edition) return edition;
  throw new Error("There is a mistake in content/: see the terminal for its place");
}

/** Links on every page: at the top, and in the footer. */
export function linksOfPages() {
  const { navigation, own } = currentEdition();
  return { navigation, sections: own.sections, footer: own.footer };
}
