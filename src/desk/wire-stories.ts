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

/** A story that comes off the wire, as its versions so far make it. */
export interface WireStory extends FiledItem {
  slug: string;
  /** Readings of the versions that readers saw before, the oldest first. */
  earlier: string[];
  /** Headlines and identifiers of all its versions, by which a kill notice may name it. */
  names: string[];
}

/** Stories of all items that have been read. */
export interface WireStories {
  /** Those of which something is to be shown, now or later, and those that are withdrawn. */
  stories: WireStory[];
  /** Newer versions of those, whose time is still to come. */
  waiting: FiledItem[];
  /** Kill notices, which may name any story. */
  notices: FiledItem[];
  /** Items of which nothing is published, with why. */
  unpublished: { path: string; reason: string }[];
  register: Register;
  /** Whether the register has to be written. */
  isNew: boolean;
}

/** What tells which version of a story is shown. */
interface Showing {
  clock: Clock;
  /** Whether versions are shown before their time, as they are to whoever is writing. */
  showsHeld: boolean;
  addresses: Addresses;
  /** Tells whether copy has a slug. */
  isTaken(slug: string): boolean;
}

interface Version extends FiledVersion {
  item: FiledItem;
}

/** A story at a moment: versions that readers may see, the oldest first, and those that they may not yet. */
interface Moment {
  key: string;
  keys: string[];
  public: FiledItem[];
  waiting: FiledItem[];
  /** The version that takes the story back. */
  takenBack: FiledItem | undefined;
  /** Why the publisher withdraws it, in whatever version that is said. */
  withdrawn: string | undefined;
  names: string[];
}

/**
 * Makes stories of agencies' items: the newest version that is usable and not held, with the history
 * of those before it. A version that is withheld or canceled takes the story back, with all that came
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

/** Kinds of items by whom they are for. */
function kindOf({ brief }: FiledItem): "notices" | "forEditors" | "parts" | "forReaders" {
  if (brief.article.kill) return "notices";
  if (isContinuation(brief.wire.label)) return "parts";
  return brief.wire.isForEditors ? "forEditors" : "forReaders";
}

/** The story that a moment shows; withdrawn, where its agency or the publisher has withdrawn it. */
function storyOf(moment: Moment, timeZone: string): Omit<WireStory, "slug" | "names"> | undefined {
  const { takenBack, waiting, withdrawn } = moment;
  const shown = [moment.public, takenBack ? [takenBack] : waiting].find(({ length }) => length > 0);
  const story = merged(shown ?? [], timeZone);
  const reason = withdrawn ?? (takenBack && `${withdrawalBy(takenBack.brief)}: ${takenBack.path}`);
  return story && reason ? { ...story, brief: { ...story.brief, withdrawn: reason } } : story;
}

/** Why an agency's own word keeps a story off the site. */
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
  // What takes a story back waits for no time.
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

/** A version of a story that the publisher calls a draft, in whatever version of it. */
const asDraft = ({ brief, ...item }: FiledItem): FiledItem => ({
  ...item,
  brief: { ...brief, draft: true },
});

/** The version whose words name a story: the first that readers may see. */
const namedBy = ({ public: [first], waiting: [held] }: Moment): FiledItem | undefined =>
  first ?? held;

function unaddressed(moment: Moment, timeZone: string) {
  const { key, keys, takenBack } = moment;
  const { brief } = namedBy(moment) ?? takenBack ?? {};
  const { published = "", headline = "", lead = "", language = "en", wire } = brief ?? {};
  const slugline = wire?.slugline ?? "";
  // Of an alert, the headline is its first words.
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
 * The newest of some versions, the oldest first, as the story: published with the first of them, and
 * with the corrections of all.
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

/** Front matter beside any of some versions; a later one goes before an earlier one. */
const lastingOf = (versions: readonly FiledItem[]): Lasting =>
  Object.assign({}, ...versions.map(({ brief }) => said(brief.wire.given)));

/** Keys that say something. */
const said = (given: Lasting): Lasting =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** Labels of versions that correct the one before, in English, German, French, Spanish and Italian. */
const CORRECTING = /(?<!\p{L})(?:corr|korr|berichtig|rectif|errat|clarif)/iu;

const storyVersion = ({ brief: { wire } }: FiledItem): StoryVersion => ({
  time: wire.updated,
  ...(wire.version !== null && { version: wire.version }),
  ...(CORRECTING.test(wire.label ?? "") && { isCorrection: true }),
});

/** Corrections of all versions, each as it was first told. */
function correctionsOf(versions: readonly FiledItem[]): Correction[] {
  const all = versions.flatMap(({ brief }) => brief.corrections ?? []);
  return [...new Map(all.toReversed().map((each) => [each.text, each])).values()].reverse();
}
