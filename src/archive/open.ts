import { publication } from "virtual:crosshead/publication";
import { currentEdition } from "../desk/current-edition.ts";
import type { Edition } from "../desk/edition.ts";
import { pageAddress } from "../desk/own-pages.ts";
import { Readings } from "../desk/readings.ts";
import type { StoredStory, WholeStory } from "../desk/story.ts";
import { plainBodyOf } from "../formats/plain-body.ts";
import { paragraphsOf } from "../formats/plain-text.ts";
import { type Archive, makeArchive } from "./archive.ts";

let cached: { edition: Edition; archive: Archive } | undefined;
let readings: Readings | undefined;

/** Archive of the edition, made once for each edition. */
export function openArchive(): Archive {
  const edition = currentEdition();
  if (cached?.edition !== edition) {
    const { timeZone } = publication;
    const archive = makeArchive(edition.stories, { timeZone, joining: edition.joining });
    cached = { edition, archive };
  }
  return cached.archive;
}

/** Addresses of the publisher's own pages. */
export const ownAddresses = (): string[] =>
  currentEdition().own.pages.map(({ slug }) => pageAddress(slug));

/** A story with its text. */
export function openStory({ id, data, reading }: StoredStory): WholeStory {
  readings ??= new Readings();
  const { data: read, body } = readings.whole(reading);
  // The brief includes changes by later versions of the story.
  const { article: _, quotes: __, ...brief } = data;
  return { id, data: { ...read, ...brief }, body };
}

/** Texts of all versions of a story, oldest first: headline and paragraphs of each. */
export function openVersions({ earlier = [], reading }: StoredStory): string[][] {
  readings ??= new Readings();
  const opened = [...earlier, reading].map((digest) => readings?.whole(digest).data);
  return opened.map((read) => (read ? [read.headline, ...paragraphsOf(plainBodyOf(read))] : []));
}
