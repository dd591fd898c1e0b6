import { isSameLanguage } from "../desk/language.ts";
import type { StoredStory } from "../desk/story.ts";
import { slugOf } from "../newswire/slug.ts";
import type { Archive } from "./archive.ts";
import { freshnessOf } from "./freshness.ts";
import { relatedTo } from "./related.ts";

/** Stories of a topic in a column of the front page. */
interface TopicColumn {
  id: string;
  name: string;
  /** Stories, the first one with a picture where any has one. */
  stories: StoredStory[];
}

/**
 * Stories of the front page by place; each is in one place only, but for the latest where stories are
 * few.
 */
export interface FrontBlock {
  lead: StoredStory;
  /** Related stories below the lead. */
  links: StoredStory[];
  /** Next stories by rank, the first one with a picture where any has one. */
  cards: StoredStory[];
  /** Newest of the remaining stories, by time. */
  latest: StoredStory[];
  topics: TopicColumn[];
  /** Stories in other languages than the publication's. */
  abroad: StoredStory[];
  /** Remaining stories. */
  others: StoredStory[];
}

/** Inputs for arranging a block. */
export interface Arranging {
  archive: Archive;
  /** Slug of the publisher's lead story. */
  lead?: string | undefined;
  /** Topics in the publisher's order. */
  topics?: readonly string[] | undefined;
  timeZone: string;
  /** Language of the publication (BCP 47). */
  language: string;
}

const MAX = { links: 2, latest: 8, topics: 6, perTopic: 4 };
/** Numbers of cards; they are odd, as one card is twice as wide. */
const CARDS = { few: 3, many: 5 };
/** Fewest stories of a front page with the larger number of cards. */
const MANY_STORIES = 16;
/** Fewest stories of a front page with more than cards. */
const MIN_FOR_LINKS = 5;
const MIN_LATEST = 2;
/** Share of the remaining stories that are the latest, so that topics keep most. */
const LATEST_SHARE = 1 / 3;
/** Number of columns that may also be filled with topics of one story. */
const FILLED_TOPICS = 3;

/**
 * Arranges stories in a block of the front page; undefined without stories.
 *
 * @param stories - newest first
 */
export function arrange(
  stories: readonly StoredStory[],
  arranging: Arranging,
): FrontBlock | undefined {
  const { archive, timeZone, language } = arranging;
  const times = new Map(stories.map((story) => [story, freshnessOf(story, timeZone)]));
  const byRank = (one: StoredStory, other: StoredStory) =>
    (times.get(other) ?? 0) - (times.get(one) ?? 0);
  const spoken = stories.filter(({ data }) => isSameLanguage(data.language, language));
  const own = spoken.length > 0 ? spoken : stories;
  const lead = stories.find(({ id }) => id === arranging.lead) ?? own.toSorted(byRank)[0];
  if (!lead) return undefined;
  const abroad = stories.filter((story) => !own.includes(story) && story !== lead);
  const rest = own.filter((story) => story !== lead);
  const isFree = (story: StoredStory) => rest.includes(story);
  const related = rest.length < MIN_FOR_LINKS ? [] : relatedTo(archive, lead, rest.length);
  const links = related.filter(isFree).slice(0, MAX.links);
  const below = rest.filter((story) => !links.includes(story));
  const count = rest.length < MANY_STORIES ? CARDS.few : CARDS.many;
  const cards = pictureFirst(below.toSorted(byRank).slice(0, count));
  const left = below.filter((story) => !cards.includes(story));
  const share = Math.floor(left.length * LATEST_SHARE);
  // Few stories are the latest and in columns of topics as well.
  const areFew = share < MIN_LATEST;
  const newest = left.slice(0, Math.min(MAX.latest, areFew ? left.length : share));
  const latest = newest.length < MIN_LATEST ? [] : newest;
  const older = areFew ? left : left.slice(latest.length);
  const topics = columnsOf(older, arranging.topics ?? []);
  const inColumns = new Set(topics.flatMap((column) => column.stories));
  return {
    lead,
    links,
    cards,
    latest,
    topics,
    abroad,
    others: older.filter((story) => !inColumns.has(story)),
  };
}

function pictureFirst(stories: StoredStory[]): StoredStory[] {
  const first = stories.find(({ data }) => data.image);
  return first ? [first, ...stories.filter((story) => story !== first)] : stories;
}

/** Columns of topics: the publisher's, and then those with most stories, each story in one. */
function columnsOf(stories: readonly StoredStory[], chosen: readonly string[]): TopicColumn[] {
  const left = new Set(stories);
  const columns: TopicColumn[] = [];
  const add = (column: TopicColumn | undefined) => {
    if (!column || columns.length === MAX.topics) return false;
    const shown = pictureFirst(column.stories.slice(0, MAX.perTopic));
    for (const story of shown) left.delete(story);
    columns.push({ ...column, stories: shown });
    return true;
  };
  const others = () => topicsIn(left, new Set(columns.map(({ id }) => id)));
  for (const topic of chosen) add(others().get(slugOf(topic)));
  while (add(largest(others(), columns.length < FILLED_TOPICS ? 1 : 2)));
  return columns;
}

function topicsIn(
  stories: Iterable<StoredStory>,
  shown: ReadonlySet<string>,
): Map<string, TopicColumn> {
  const topics = new Map<string, TopicColumn>();
  for (const story of stories) {
    for (const name of new Set(story.data.topics)) {
      const id = slugOf(name);
      if (shown.has(id)) continue;
      const topic = topics.get(id) ?? { id, name, stories: [] };
      topic.stories.push(story);
      topics.set(id, topic);
    }
  }
  return topics;
}

/** Topic with most stories, and at least `least`; of equal ones, the newer. */
function largest(topics: ReadonlyMap<string, TopicColumn>, least: number): TopicColumn | undefined {
  return [...topics.values()]
    .filter(({ stories }) => stories.length >= least)
    .reduce<TopicColumn | undefined>(
      (most, topic) => (topic.stories.length > (most?.stories.length ?? 0) ? topic : most),
      undefined,
    );
}
