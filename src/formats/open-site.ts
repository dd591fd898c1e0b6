import { publication } from "virtual:crosshead/publication";
import { openArchive } from "../archive/open.ts";
import type { PublishedSite } from "./published-site.ts";

/** The publication and its archive. */
export async function openSite(): Promise<PublishedSite> {
  return { publication, archive: await openArchive() };
}
