import type { Edition } from "./edition.ts";

/**
 * Place of the edition in the process: what makes it is no part of the bundle that pages run from,
 * and shares no module with it.
 */
const PLACE = Symbol.for("crosshead.edition");

const places = globalThis as { [PLACE]?: Edition };

/** Gives pages the edition to show from now on. */
export function setEdition(edition: Edition): void {
  places[PLACE] = edition;
}

/**
 * Edition that pages show.
 *
 * @throws {Error} where there is none yet, since content/ has a mistake
 */
export function currentEdition(): Edition {
  const edition = places[PLACE];
  if (edition) return edition;
  throw new Error("There is a mistake in content/: see the terminal for its place");
}
