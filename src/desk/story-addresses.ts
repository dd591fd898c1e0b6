import type { Addresses, Register, Registered } from "./register.ts";
import { newSlug, type Unnamed } from "./story-slug.ts";

/** A story without an address. */
export interface Unaddressed extends Unnamed {
  key: string;
  /** All keys under which the register may have it. */
  keys: readonly string[];
}

/** The register with the addresses of all stories. */
interface Addressed {
  register: Register;
  /** Slugs of the stories by their keys. */
  slugs: ReadonlyMap<string, string>;
  /** True if the register must be written, as it has a new story or a new former slug. */
  isNew: boolean;
}

/**
 * Assigns addresses to stories: that of the register, else a new one, which depends only on the
 * register and the stories. If two stories of the register turn out to be one, it keeps the older
 * address, and the other redirects to it.
 *
 * @param isTaken - tests whether a slug is used otherwise
 */
export function addressed(
  stories: readonly Unaddressed[],
  { register, used }: Addresses,
  isTaken: (slug: string) => boolean,
): Addressed {
  const entries = new Map(register);
  for (const [key, entry] of register) entries.set(key, withSlugOf(used.get(key), entry));
  const taken = new Set([...entries.values()].flatMap(({ slug, old }) => [slug, ...old]));
  const slugs = new Map<string, string>();
  const claimed = new Set<string>();
  for (const story of stories.toSorted(inOrder)) {
    const known = story.keys.filter((key) => entries.has(key) && !claimed.has(key));
    const [first = story.key, ...others] = known.sort((one, other) =>
      compared(entries.get(one)?.day, entries.get(other)?.day),
    );
    const merged = others.flatMap((key) => entries.get(key) ?? []);
    for (const key of others) entries.delete(key);
    const entry = entries.get(first) ?? newEntry(story, (slug) => taken.has(slug) || isTaken(slug));
    entries.set(first, merged.reduce(withAddressesOf, entry));
    claimed.add(first);
    taken.add(entry.slug);
    slugs.set(story.key, entry.slug);
  }
  const isNew = entries.size !== register.size || [...entries].some(isOther(register));
  return { register: entries, slugs, isNew };
}

const isOther =
  (register: Register) =>
  ([key, { old }]: readonly [string, Registered]) =>
    register.get(key)?.old.length !== old.length;

/** An entry with its previous slug as a former one. */
function withSlugOf(before: Registered | undefined, entry: Registered): Registered {
  if (!before || before.slug === entry.slug) return entry;
  return withAddressesOf(entry, { ...before, old: [] });
}

/** An entry with all addresses of another as former ones. */
const withAddressesOf = (entry: Registered, { slug, old }: Registered): Registered => ({
  ...entry,
  old: [...new Set([...entry.old, ...old, slug])].filter((each) => each !== entry.slug),
});

const newEntry = (story: Unaddressed, isTaken: (slug: string) => boolean): Registered => ({
  slug: newSlug(story, isTaken),
  day: story.day,
  old: [],
});

const inOrder = (one: Unaddressed, other: Unaddressed) =>
  compared(`${one.day} ${one.key}`, `${other.day} ${other.key}`);

const compared = (one = "", other = "") => (one < other ? -1 : Number(one > other));
