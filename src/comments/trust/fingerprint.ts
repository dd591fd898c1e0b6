import { essence } from "../rules/matching.ts";
import type { Seals } from "./seals.ts";

/**
 * Keyed hash of the letters of a comment, by which the same text is found again; null for a
 * text that is too short to tell.
 */
export async function fingerprintOf(text: string, seals: Seals): Promise<string | null> {
  const letters = essence(text);
  return letters && seals.sign("fingerprint", letters);
}
