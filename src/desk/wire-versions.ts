import type { WireStatus } from "../wire/item.ts";
import { type Identity, itemKey, replacedKeys, sluglineKey } from "../wire/story-key.ts";

/**
 * An item of an agency's file, with the facts that tell its story and its place among the versions.
 */
export interface FiledVersion {
  facts: Identity & { status: WireStatus | null; label?: string | null | undefined };
  headline: string;
  /** Words that tell apart versions without a number. */
  lead: string;
  /** Time at which it was made: milliseconds since 1970. */
  time: number;
  path: string;
}

/** Versions of one story. */
interface VersionsOfStory<T extends FiledVersion> {
  /** Key of its first version. */
  key: string;
  /**
   * All keys under which it may have been known, including that one, those of the oldest version
   * first.
   */
  keys: string[];
  /** Versions, oldest first, without duplicates from other files. */
  versions: T[];
}

/** All versions of an item, and the items that they replace. */
interface Item<T> {
  key: string;
  versions: T[];
  replaces: Set<string>;
}

/**
 * Sorts agencies' items into stories: versions of an item, items that replace others, and items
 * under one slug line that an agency files as leads and updates. The order of the files has no
 * effect.
 */
export function versionsOfStories<T extends FiledVersion>(
  filed: readonly T[],
): VersionsOfStory<T>[] {
  const items = itemsOf(filed);
  const ties = new Ties();
  for (const { key, replaces } of items.values())
    for (const other of replaces) ties.tie(key, other);
  for (const group of bySlugline(items)) tieUpdates(group, ties);
  const groups = Map.groupBy(items.values(), ({ key }) => ties.rootOf(key));
  return [...groups.values()].map((group) => {
    const ordered = inOrder(group, items);
    const keys = new Set(ordered.flatMap(({ key, replaces }) => [...replaces, key]));
    const key = ordered[0]?.key ?? "";
    return {
      key,
      keys: [...keys],
      versions: ordered.flatMap(({ versions }) => versions),
    };
  });
}

/** Items by their keys, versions in order and without duplicates. */
function itemsOf<T extends FiledVersion>(filed: readonly T[]): Map<string, Item<T>> {
  const byKey = Map.groupBy(filed, (version) => itemKey(version.facts) ?? keyOfWords(version));
  return new Map(
    [...byKey].map(([key, all]) => {
      const replaces = new Set(all.flatMap(({ facts }) => replacedKeys(facts)));
      replaces.delete(key);
      return [key, { key, versions: withoutCopies(all.toSorted(olderFirst)), replaces }];
    }),
  );
}

/** Key of an item without an identifier in its format. */
const keyOfWords = ({ facts: { provider, published, updated }, headline, lead }: FiledVersion) =>
  [provider ?? "", (published ?? updated ?? "").slice(0, 10), headline || lead]
    .join("/")
    .toLowerCase();

const numberOf = ({ facts: { version } }: FiledVersion) =>
  Number(/^\d+/u.exec(version ?? "")?.[0] ?? -1);

/**
 * Sorts by number, then by time; a version that takes another back follows it, or all of the same
 * number whatever their times.
 */
function olderFirst(one: FiledVersion, other: FiledVersion): number {
  const isGone = ({ facts: { status } }: FiledVersion) => Number(status === "canceled");
  return (
    numberOf(one) - numberOf(other) ||
    (numberOf(one) < 0 ? 0 : isGone(one) - isGone(other)) ||
    one.time - other.time ||
    isGone(one) - isGone(other) ||
    (one.path < other.path ? -1 : 1)
  );
}

/** Last copy of each version that came more than once: by their numbers, else by time and words. */
function withoutCopies<T extends FiledVersion>(versions: readonly T[]): T[] {
  const identify = (version: T) => {
    const { facts, time, headline, lead } = version;
    return facts.version ?? JSON.stringify([time, headline, lead]);
  };
  const last = new Map(versions.map((version) => [identify(version), version]));
  return versions.filter((version) => last.get(identify(version)) === version);
}

const timeOf = <T extends FiledVersion>({ versions }: Item<T>) => versions.at(-1)?.time ?? 0;

const byTime = <T extends FiledVersion>(one: Item<T>, other: Item<T>) =>
  timeOf(one) - timeOf(other) || (one.key < other.key ? -1 : 1);

/** Items that share a slug line, oldest first. */
function bySlugline<T extends FiledVersion>(items: ReadonlyMap<string, Item<T>>): Item<T>[][] {
  const keyed = [...items.values()].flatMap((item) => {
    const key = item.versions[0] && sluglineKey(item.versions[0].facts);
    return key ? [{ key, item }] : [];
  });
  return [...Map.groupBy(keyed, ({ key }) => key).values()].map((group) =>
    group.map(({ item }) => item).sort(byTime),
  );
}

/**
 * Assigns each update to the story under its slug line whose headline is most similar, or to the
 * last of equally similar ones. An item that neither claims to be an update nor has the headline of
 * a story is a separate story.
 */
function tieUpdates<T extends FiledVersion>(group: readonly Item<T>[], ties: Ties): void {
  const stories: { key: string; headline: string; words: Set<string> }[] = [];
  for (const { key, versions } of group) {
    const { headline = "", facts } = versions[0] ?? {};
    const words = new Set(headline.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const likeness = (story: { words: Set<string> }) => words.intersection(story.words).size;
    const [best] = stories.toReversed().sort((one, other) => likeness(other) - likeness(one));
    if (best && (facts?.label || best.headline === headline)) ties.tie(key, best.key);
    else stories.push({ key, headline, words });
  }
}

/**
 * Items of a story by time, but each after those that it replaces; two that replace each other are
 * sorted by time.
 */
function inOrder<T extends FiledVersion>(
  group: readonly Item<T>[],
  items: ReadonlyMap<string, Item<T>>,
): Item<T>[] {
  const ordered = new Set<Item<T>>();
  const met = new Set<Item<T>>();
  for (const item of group.toSorted(byTime)) {
    const waiting = [item];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      const isMet = met.has(next);
      met.add(next);
      const before = isMet ? [] : beforeIn(next, items).filter((each) => !met.has(each));
      waiting.push(...before);
      if (before.length > 0) continue;
      ordered.add(next);
      waiting.pop();
    }
  }
  return [...ordered];
}

/** Items that one replaces and that do not replace it, newest first. */
const beforeIn = <T extends FiledVersion>(
  { key, replaces }: Item<T>,
  items: ReadonlyMap<string, Item<T>>,
): Item<T>[] =>
  [...replaces]
    .flatMap((other) => items.get(other) ?? [])
    .filter((item) => !item.replaces.has(key))
    .sort(byTime)
    .reverse();

/** Groups of keys that are tied to one another, including those of missing items. */
class Ties {
  readonly #parents = new Map<string, string>();

  /** Key that represents the group of a key. */
  rootOf(key: string): string {
    let root = key;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) {
      const above = this.#parents.get(next);
      if (above !== undefined) this.#parents.set(root, above);
      root = next;
    }
    return root;
  }

  tie(one: string, other: string): void {
    const [root, otherRoot] = [this.rootOf(one), this.rootOf(other)];
    if (root !== otherRoot) this.#parents.set(root, otherRoot);
  }
}
