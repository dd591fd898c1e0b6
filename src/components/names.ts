/** Number of stories for each name. */
export type NameCounts = Record<string, number>;

/**
 * Names that contain the typed text, whatever their case and accents; those in most stories first.
 */
export function namesWith(typed: string, counts: NameCounts): string[] {
  const sought = folded(typed);
  return Object.entries(counts)
    .filter(([name]) => folded(name).includes(sought))
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => name);
}

/** Names that match the typed text: an equal one, else all that contain it. */
export function namesMeant(typed: string, counts: NameCounts): string[] {
  return Object.hasOwn(counts, typed) ? [typed] : namesWith(typed, counts);
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
