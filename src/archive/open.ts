import { getCollection } from "astro:content";
import { publication } from "virtual:crosshead/publication";
import { slugsIn } from "../desk/articles-folder.ts";
import { readSources } from "../desk/sources-file.ts";
import { type Archive, makeArchive } from "./archive.ts";

let cached: Promise<Archive> | undefined;

/**
 * The archive of what is published: made once in a build, and anew for every page while it is
 * written.
 */
export function openArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return make();
  cached ??= make();
  return cached;
}

async function make(): Promise<Archive> {
  const entries = await getCollection("articles");
  const stories = entries.map((entry) => ({ ...entry, digest: String(entry.digest) }));
  const slugs = slugsIn();
  const joining = readSources((slug) => slugs.has(slug));
  return makeArchive(stories, { timeZone: publication.timeZone, joining });
}
