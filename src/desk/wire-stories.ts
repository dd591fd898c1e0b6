import type { Correction, StoryVersion } from "../formats/story.ts";
import { publicationDay, timeOf } from "../newswire/iso-dates.ts";
import { isContinuation } from "../wire/label.ts";
import { lastingIds } from "../wire/story-key.ts";
import type { FiledItem } from "./filed-items.ts";
import { type Clock, whyHeld } from "./held.ts";
import type { Addresses, Register } from "./register.ts";
import type { Lasting, WireBrief } from "./story.ts";
import { addressed } from "./story-addresses.ts";
import { underEmbargo } from "./wire-embargo.ts";
import { type FiledVersion, versionsOfStories } from "./wire-versions.ts";

/** An agency's story by its versions so far. */
export interface WireStory extends FiledItem {
  slug: string;
  /** Readings of earlier published versions, oldest first. */
  earlier: string[];
  /** Headlines and identifiers of all its versions, by which a kill notice may name it. */
  names: string[];
}

/** Stories of all items that have been read. */
export interface WireStories {
  /** Stories with a version to show, now or later, and withdrawn ones. */
  stories: WireStory[];
  /** Newer versions of those that are still held. */
  waiting: FiledItem[];
  /** Kill notices, which may name any story. */
  notices: FiledItem[];
  /** Items that are not published, with the reason. */
  unpublished: { path: string; reason: string }[];
  register: Register;
  /** True if the register must be written. */
  isNew: boolean;
}

/** Settings that decide which version of a story is shown. */
interface Showing {
  clock: Clock;
  /** True if versions are shown before their release, for an author's preview. */
  showsHeld: boolean;
  addresses: Addresses;
  /** Tests whether a slug is used by copy. */
  isTaken(slug: string): boolean;
}

interface Version extends FiledVersion {
  item: FiledItem;
}

/** A story at a time: public versions, oldest first, and held ones. */
interface Moment {
  key: string;
  keys: string[];
  public: FiledItem[];
  waiting: FiledItem[];
  /** Version that takes the story back. */
  takenBack: FiledItem | undefined;
  /** Reason why the publisher withdraws it, from any version. */
  withdrawn: string | undefined;
  names: string[];
}

/**
 * Makes stories of agencies' items: the newest version that is usable and not held, with the
 * history of earlier ones. A withheld or canceled version takes the story back, with all versions
 * before it.
 */
export function wireStories(items: readonly FiledItem[], showing: Showing): WireStories {
  const { timeZone } = showing.clock;
  const {
    notices = [],
    forEditors = [],
    parts = [],
    forReaders = [],
  } = Object.groupBy(items, kindOf);
  const versions = forReaders.map((item) => versionOf(item, timeZone));
  const moments = versionsOfStories(versions).map((story) => momentOf(story, showing));
  const isKnown = ({ keys }: Moment) => keys.some((key) => showing.addresses.register.has(key));
  const told = moments.filter((moment) => namedBy(moment) || isKnown(moment));
  const { slugs, register, isNew } = addressed(
    told.map((moment) => unaddressed(moment, timeZone)),
    showing.addresses,
    showing.isTaken,
  );
  const stories = told.flatMap((moment) => {
    const story = storyOf(moment, timeZone);
    const slug = slugs.get(moment.key) ?? "";
    return story ? [{ ...story, slug, names: moment.names }] : [];
  });
  const neverShown = moments.flatMap(({ key, takenBack }) =>
    takenBack && !slugs.has(key) ? [takenBack] : [],
  );
  return {
    ...{ stories, notices, register, isNew },
    waiting: moments.flatMap((moment) => (moment.public.length > 0 ? moment.waiting : [])),
    unpublished: [
      ...forEditors.map(({ path }) => ({ path, reason: "it is a message to editors" })),
      ...parts.map(({ path }) => ({ path, reason: "it continues another text" })),
      ...neverShown.map(({ path, brief }) => ({ path, reason: withdrawalBy(brief) })),
    ],
  };
}

/** Kind of an item by its recipients. */
function kindOf({ brief }: FiledItem): "notices" | "forEditors" | "parts" | "forReaders" {
  if (brief.article.kill) return "notices";
  if (isContinuation(brief.wire.label)) return "parts";
  return brief.wire.isForEditors ? "forEditors" : "forReaders";
}

/** Story at a time; withdrawn, where its agency or the publisher has taken it back. */
function storyOf(moment: Moment, timeZone: string): Omit<WireStory, "slug" | "names"> | undefined {
  const { takenBack, waiting, withdrawn } = moment;
  const shown = [moment.public, takenBack ? [takenBack] : waiting].find(({ length }) => length > 0);
  const story = merged(shown ?? [], timeZone);
  const reason = withdrawn ?? (takenBack && `${withdrawalBy(takenBack.brief)}: ${takenBack.path}`);
  return story && reason ? { ...story, brief: { ...story.brief, withdrawn: reason } } : story;
}

/** Sentence on why an agency's status keeps a story off the site. */
function withdrawalBy({ wire: { provider, status } }: FiledItem["brief"]): string {
  return `${provider ?? "its agency"} ${status === "withheld" ? "withholds it" : "has withdrawn it"}`;
}

function versionOf(item: FiledItem, timeZone: string): Version {
  const { path, brief } = item;
  const { wire, headline, lead, published } = brief;
  const facts = { ...wire, published };
  return { facts, headline, lead, time: timeOf(wire.updated, timeZone), path, item };
}

const isGone = ({ status }: Pick<WireBrief, "status">) =>
  status === "canceled" || status === "withheld";

const isTakenBack = ({ brief }: FiledItem) => isGone(brief.wire);

function momentOf(
  { key, keys, versions }: { key: string; keys: string[]; versions: Version[] },
  { clock, showsHeld }: Showing,
): Moment {
  const isDraft = versions.some(({ item }) => item.brief.draft);
  const withdrawn = versions.map(({ item }) => item.brief.withdrawn).findLast(Boolean);
  const items = versions.map(({ item }, at) => {
    const given = versions.slice(0, at).map((earlier) => earlier.item.brief.wire.embargo);
    const under = underEmbargo(item, given.findLast(Boolean), clock.timeZone);
    return isDraft ? asDraft(under) : under;
  });
  // A version that takes a story back does so at once.
  const isHeld = ({ brief }: FiledItem) =>
    !showsHeld &&
    (brief.draft === true || !isGone(brief.wire)) &&
    whyHeld({ frontMatter: brief, published: brief.published }, brief.article, clock) !== null;
  const [waiting, told] = [items.filter(isHeld), items.filter((item) => !isHeld(item))];
  const lastTaken = told.findLastIndex(isTakenBack);
  const isLast = lastTaken >= 0 && lastTaken === told.length - 1;
  return {
    key,
    keys,
    public: isLast ? told.filter((item) => !isTakenBack(item)) : told.slice(lastTaken + 1),
    waiting: waiting.filter((item) => !isTakenBack(item)),
    takenBack: isLast ? told[lastTaken] : undefined,
    withdrawn,
    names: [...new Set([...keys, ...versions.flatMap(namesOf)])],
  };
}

const namesOf = ({ headline, facts }: Version) => [headline, ...lastingIds(facts)];

/** A version of a story that the publisher marked as a draft, in any of its versions. */
const asDraft = ({ brief, ...item }: FiledItem): FiledItem => ({
  ...item,
  brief: { ...brief, draft: true },
});

/** Version whose words give a story its name: the first public one. */
const namedBy = ({ public: [first], waiting: [held] }: Moment): FiledItem | undefined =>
  first ?? held;

function unaddressed(moment: Moment, timeZone: string) {
  const { key, keys, takenBack } = moment;
  const { brief } = namedBy(moment) ?? takenBack ?? {};
  const { published = "", headline = "", lead = "", language = "en", wire } = brief ?? {};
  const slugline = wire?.slugline ?? "";
  // The headline of an alert is its first words.
  const isAlert = lead.startsWith(headline.replace(/ …$/u, ""));
  return {
    key,
    keys,
    words: isAlert ? [slugline, lead] : [headline, slugline, lead],
    language,
    day: publicationDay(published, timeZone) ?? published.slice(0, 10),
  };
}

/**
 * Newest of some versions, oldest first, as the story: with the publication time of the first, and
 * the corrections of all.
 */
function merged(
  versions: readonly FiledItem[],
  timeZone: string,
): Omit<WireStory, "slug" | "names"> | undefined {
  const newest = versions.at(-1);
  if (!newest) return undefined;
  const earlier = versions.slice(0, -1);
  if (earlier.length === 0) return { ...newest, earlier: [] };
  const { updated: _, corrections: __, ...brief } = newest.brief;
  const published = versions
    .map((version) => version.brief.published)
    .reduce((one, other) => (timeOf(other, timeZone) < timeOf(one, timeZone) ? other : one));
  const { updated } = newest.brief.wire;
  const isUpdated = timeOf(updated, timeZone) > timeOf(published, timeZone);
  const corrections = correctionsOf(versions);
  const data = {
    ...brief,
    ...lastingOf(versions),
    published,
    ...(isUpdated && { updated }),
    ...(corrections.length > 0 && { corrections }),
    versions: versions.map(storyVersion),
  };
  return { ...newest, brief: data, earlier: earlier.map(({ reading }) => reading) };
}

/** Front matter beside any of the versions; later ones override earlier ones. */
const lastingOf = (versions: readonly FiledItem[]): Lasting =>
  Object.assign({}, ...versions.map(({ brief }) => said(brief.wire.given)));

/** Keys with a value. */
const said = (given: Lasting): Lasting =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** Labels of versions that correct the one before, in English, German, French, Spanish and Italian. */
const CORRECTING = /(?<!\p{L})(?:corr|korr|berichtig|rectif|errat|clarif)/iu;

const storyVersion = ({ brief: { wire } }: FiledItem): StoryVersion => ({
  time: wire.updated,
  ...(wire.version !== null && { version: wire.version }),
  ...(CORRECTING.test(wire.label ?? "") && { isCorrection: true }),
});

/** Corrections of all versions, each as first published. */
function correctionsOf(versions: readonly FiledItem[]): Correction[] {
  const all = versions.flatMap(({ brief }) => brief.corrections ?? []);
  return [...new Map(all.toReversed().map((each) => [each.text, each])).values()].reverse();
}
