import { isSameLanguage } from "../desk/language.ts";
import type { StoredStory } from "../desk/story.ts";
import { slugOf } from "../newswire/slug.ts";
import type { Archive } from "./archive.ts";
import { freshnessOf } from "./freshness.ts";
import { relatedTo } from "./related.ts";

/** Stories of a topic that stand together on the front page. */
export interface TopicColumn {
  id: string;
  name: string;
  /** The first with a picture where any has one. */
  stories: StoredStory[];
}

/** Stories of the front page, each in its place; each is in one, but for those in `latest`. */
export interface FrontBlock {
  lead: StoredStory;
  /** Related stories under the lead. */
  links: StoredStory[];
  /** Those that rank next, the first of them with a picture where any has one. */
  cards: StoredStory[];
  /** The newest of those below, by time. */
  latest: StoredStory[];
  topics: TopicColumn[];
  /** In another language than the publication's. */
  abroad: StoredStory[];
  /** Those for which no other place is left. */
  others: StoredStory[];
}

/** How a block is made. */
export interface Arranging {
  archive: Archive;
  /** Slug of the story that the publisher chose to lead. */
  lead?: string | undefined;
  /** Topics in the publisher's order. */
  topics?: readonly string[] | undefined;
  timeZone: string;
  /** Of the publication (BCP 47). */
  language: string;
}

const MAX = { links: 2, latest: 8, topics: 6, perTopic: 4 };
/** An odd number of cards has one that is twice as wide. */
const CARDS = { few: 3, many: 5 };
/** A front page with as many stories as these has the larger number of cards. */
const MANY_STORIES = 16;
/** Fewer stories than these are all cards. */
const MIN_FOR_LINKS = 5;
const MIN_LATEST = 2;
/** So many columns are filled even with topics of one story. */
const FILLED_TOPICS = 3;

/**
 * Arranges stories in a block of the front page: undefined where there are none.
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
  const topics = columnsOf(left, arranging.topics ?? []);
  const inColumns = new Set(topics.flatMap((column) => column.stories));
  return {
    lead,
    links,
    cards,
    latest: left.length < MIN_LATEST ? [] : left.slice(0, MAX.latest),
    topics,
    abroad,
    others: left.filter((story) => !inColumns.has(story)),
  };
}

function pictureFirst(stories: StoredStory[]): StoredStory[] {
  const first = stories.find(({ data }) => data.image);
  return first ? [first, ...stories.filter((story) => story !== first)] : stories;
}

/** Columns of topics: those that were chosen, and then those with most stories, each story in one. */
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

/** The topic with most stories, of those with as many as these; the newer one of two alike. */
function largest(topics: ReadonlyMap<string, TopicColumn>, least: number): TopicColumn | undefined {
  return [...topics.values()]
    .filter(({ stories }) => stories.length >= least)
    .reduce<TopicColumn | undefined>(
      (most, topic) => (topic.stories.length > (most?.stories.length ?? 0) ? topic : most),
      undefined,
    );
}
