import { publication } from "virtual:crosshead/publication";
import { openArchive } from "../archive/open.ts";
import type { House } from "./house.ts";

/** The publication and its archive. */
export async function openHouse(): Promise<House> {
  return { publication, archive: await openArchive() };
}
