import { publication } from "virtual:crosshead/publication";
import { currentEdition } from "../desk/current-edition.ts";
import type { Edition } from "../desk/edition.ts";
import { Readings } from "../desk/readings.ts";
import type { StoredStory, WholeStory } from "../desk/story.ts";
import { type Archive, makeArchive } from "./archive.ts";

let cached: { edition: Edition; archive: Archive } | undefined;
let readings: Readings | undefined;

/** The archive of what is published: made once an edition. */
export function openArchive(): Archive {
  const edition = currentEdition();
  if (cached?.edition !== edition) {
    const { timeZone } = publication;
    const archive = makeArchive(edition.stories, { timeZone, joining: edition.joining });
    cached = { edition, archive };
  }
  return cached.archive;
}

/** A story with its text. */
export function openStory({ id, data, reading }: StoredStory): WholeStory {
  readings ??= new Readings();
  const { data: read, body } = readings.whole(reading);
  return { id, data: { ...read, image: data.image, held: data.held }, body };
}
