import { publicationDay } from "../newswire/iso-dates.ts";
import { lastingIds } from "../wire/story-key.ts";
import type { Filed } from "./filed-copy.ts";
import { killFinder } from "./kill-notice.ts";
import { digestOf } from "./reading-digest.ts";
import type { Brief } from "./story.ts";

/** Facts about a filed story that decide on withdrawals. */
type Tells = Pick<Filed, "path" | "slug" | "names"> & {
  brief: Pick<
    Brief,
    "article" | "draft" | "headline" | "notice" | "published" | "wire" | "withdrawn"
  >;
};

/** Reason why a story is withdrawn, for the desk only. */
interface Withdrawal {
  /** The publisher's own words; undefined for a kill notice. */
  reason?: string | undefined;
  /** Path of the kill notice. */
  notice?: string | undefined;
}

/** Stories withdrawn by hand, and by kill notices. */
export interface Withdrawals {
  /** Withdrawn stories by their slugs. */
  stories: ReadonlyMap<string, Withdrawal>;
  /** Slugs of killed stories, by the paths of the notices. */
  killed: ReadonlyMap<string, string>;
}

/**
 * Finds withdrawn stories: those whose front matter says so, and those that a kill notice certainly
 * names.
 */
export function findWithdrawals(filed: readonly Tells[], timeZone: string): Withdrawals {
  const stories = new Map<string, Withdrawal>();
  const killed = new Map<string, string>();
  const finished = filed.filter(({ brief: { draft } }) => !draft);
  const findKilled = killFinder(
    finished.filter(({ brief }) => !brief.article.kill).map((each) => nameable(each, timeZone)),
  );
  for (const { path, brief } of finished) {
    if (!brief.article.kill) continue;
    const { notice: text = "", wire } = brief;
    const kills = wire ? lastingIds({ ...wire, published: brief.published }) : [];
    const found = findKilled({ text, kills, day: dayOf(brief, timeZone) });
    if (!found) continue;
    stories.set(found.slug, { notice: path });
    killed.set(path, found.slug);
  }
  for (const { slug, brief } of filed) {
    if (brief.withdrawn && !brief.article.kill) stories.set(slug, { reason: brief.withdrawn });
  }
  return { stories, killed };
}

const dayOf = ({ published }: Tells["brief"], timeZone: string) =>
  publicationDay(published, timeZone) ?? published.slice(0, 10);

/** A story with all names that a kill notice may use. */
function nameable({ slug, brief, names = [] }: Tells, timeZone: string) {
  const { headline, wire } = brief;
  return {
    slug,
    names: [headline, ...names],
    slugs: [slug, wire?.slugline ?? ""],
    day: dayOf(brief, timeZone),
  };
}

/**
 * Readings of withdrawn stories and of their kill notices, by the digests of their slugs: they are
 * used again if such a file later has a mistake.
 */
export function asideOf(
  filed: readonly Pick<Filed, "path" | "slug" | "digest">[],
  { stories, killed }: Withdrawals,
): Record<string, string> {
  const aside = filed.filter(({ path, slug }) => stories.has(slug) || killed.has(path));
  return Object.fromEntries(aside.map(({ slug, digest }) => [digestOf(slug), digest]));
}

/** A line for the publisher with the withdrawn story and the reason. */
export function withdrawnLine(path: string, { reason, notice }: Withdrawal): string {
  const why = notice ? `by the kill notice ${notice}` : `(“${reason}”)`;
  return `${path} is withdrawn ${why}: its address answers 410`;
}
