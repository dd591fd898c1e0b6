import type { Front } from "../desk/front-file.ts";
import { isSameLanguage } from "../desk/language.ts";
import type { StoredStory, WholeStory } from "../desk/story.ts";
import { addresses } from "../formats/addresses.ts";
import type { FiledStory } from "../formats/story.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import type { Archive } from "./archive.ts";
import { arrange, type FrontBlock } from "./front-block.ts";
import { type ListPage, pagesOf } from "./pages.ts";
import { PER_PAGE } from "./per-page.ts";
import { relatedTo } from "./related.ts";
import { type SaidLately, type SaidQuote, saidIn, saidLately } from "./said-lately.ts";
import { type TimelineDay, timelineOf } from "./timeline.ts";

type FrontStory = Pick<FiledStory, "id"> & {
  data: { sample?: boolean | undefined; hide?: "front" | undefined };
};

/**
 * Pages of all stories that are not excluded from them, the front page and the following ones;
 * samples come last.
 *
 * @param stories - newest first
 */
export function frontPages<S extends FrontStory>(stories: readonly S[]): ListPage<S>[] {
  const { news = [], samples = [] } = Object.groupBy(
    stories.filter(({ data }) => data.hide !== "front"),
    ({ data }) => (data.sample ? "samples" : "news"),
  );
  return pagesOf([...news, ...samples], PER_PAGE.stories, addresses.front);
}

/** Stories by place, with the other contents of the block. */
export interface FrontBlockShown extends SaidLately {
  block: FrontBlock;
  /** Timeline of the lead story. */
  days: TimelineDay[];
  /** Quotation of a lead story without a picture. */
  quoted: SaidQuote | undefined;
}

/** Contents of the front page. */
export interface FrontPage {
  news: FrontBlockShown | undefined;
  samples: FrontBlockShown | undefined;
  /** Address of the page with older stories. */
  older: string | undefined;
}

interface Making {
  front: Pick<Front, "lead" | "topics">;
  /** Opens a story with its text. */
  open: (story: StoredStory) => WholeStory;
  now: Date;
  timeZone: string;
  /** Language of the publication (BCP 47). */
  language: string;
}

/** Most other stories in the timeline of a story. */
const RELATED = 4;

/**
 * Front page: its newest stories, and the publisher's lead story, of any time and even a sample.
 * Other samples are in a separate block, whose current day is that of the newest.
 */
export function frontPageOf(archive: Archive, { front, ...making }: Making): FrontPage {
  const [{ items = [], older } = {}] = frontPages(archive.stories);
  const chosen = archive.stories[archive.numbers.get(front.lead ?? "") ?? -1];
  const others = items.filter((story) => story !== chosen);
  const samples = others.filter(({ data }) => data.sample);
  const news = others.filter(({ data }) => !data.sample);
  const newest = samples[0] && new Date(timeOf(samples[0].data.published, making.timeZone));
  return {
    news: shown(chosen ? [chosen, ...news] : news, archive, { front, ...making }),
    samples: shown(samples, archive, { front, ...making, now: newest ?? making.now }),
    older,
  };
}

function shown(
  stories: readonly StoredStory[],
  archive: Archive,
  { front, open, now, timeZone, language }: Making,
): FrontBlockShown | undefined {
  const block = arrange(stories, { archive, ...front, timeZone, language });
  if (!block) return undefined;
  const { lead } = block;
  const quoted = lead.data.image ? undefined : saidIn(lead, archive);
  const speaking = stories.filter(
    (story) => story !== quoted?.story && isSameLanguage(story.data.language, language),
  );
  const related = relatedTo(archive, lead, RELATED);
  return {
    block,
    days: timelineOf(open(lead), related, timeZone),
    quoted,
    ...saidLately(speaking, archive, { now, timeZone }),
  };
}
