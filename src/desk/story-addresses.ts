import type { Addresses, Register, Registered } from "./register.ts";
import { newSlug, type Unnamed } from "./story-slug.ts";

/** A story that is to have an address. */
export interface Unaddressed extends Unnamed {
  key: string;
  /** All keys by which the register may know it. */
  keys: readonly string[];
}

/** The register with the addresses of all stories. */
export interface Addressed {
  register: Register;
  /** Slugs of the stories by their keys. */
  slugs: ReadonlyMap<string, string>;
  /** True if the register has to be written: it has a story or an old slug more. */
  isNew: boolean;
}

/**
 * Gives each story its address: the one of the register, else a new one, which depends on nothing but
 * the register and the stories. Where one story turns out to be two of the register, it keeps the
 * older address, and the other leads to it.
 *
 * @param isTaken - tells whether anything else has a slug
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

/** An entry with the slug that it had before. */
function withSlugOf(before: Registered | undefined, entry: Registered): Registered {
  if (!before || before.slug === entry.slug) return entry;
  return withAddressesOf(entry, { ...before, old: [] });
}

/** An entry to which all addresses of another lead. */
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
