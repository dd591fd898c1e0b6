import { timeOf } from "../newswire/iso-dates.ts";
import { type FiledItem, openWire } from "./filed-items.ts";
import { type Clock, whyHeld } from "./held.ts";
import type { FiledDoubts } from "./newsroom.ts";
import { readFiles } from "./read-files.ts";
import type { ReadingRoom } from "./read-story.ts";
import type { Addresses } from "./register.ts";
import { wirePaths } from "./wire-folder.ts";
import { wireStories } from "./wire-stories.ts";

/** A story that comes off the wire, as the newsroom lists it. */
export interface ListedStory {
  slug: string;
  headline: string;
  /** File of the version that is shown. */
  path: string;
  /** Number of versions that readers have seen. */
  versions: number;
}

/** What the newsroom is told of agencies' files. */
export interface WireNews {
  /** Stories, and kill notices. */
  filed: FiledDoubts[];
  /** Newer versions of those, whose time is still to come. */
  waiting: FiledDoubts[];
  /** The newest stories, those that were updated last first. */
  listed: ListedStory[];
  /** Lines about files that cannot be read, and about those of which nothing is published. */
  setAside: string[];
}

/** Limit of the stories that are listed. */
const MAX_LISTED = 100;

/** Reads all agencies' files as a build does, and tells what there is of each story. */
export async function wireNews(
  room: ReadingRoom,
  {
    clock,
    addresses,
    isTaken,
  }: { clock: Clock; addresses: Addresses; isTaken(slug: string): boolean },
): Promise<WireNews> {
  const { files, alone } = wirePaths();
  const opened = files.map((file) => openWire(file, { room, reader: "" }));
  const read = await readFiles(opened, room);
  const doubts = new Map(read.map((each) => [each.digest, each.doubts]));
  const numbers = new Map<string, number>();
  const items = read.flatMap(({ path, digest, brief, mistake }): FiledItem[] => {
    const number = numbers.get(path) ?? 0;
    numbers.set(path, number + 1);
    return mistake ? [] : [{ path, number, reading: digest, brief: JSON.parse(brief) }];
  });
  const made = wireStories(items, { clock, showsHeld: false, addresses, isTaken });
  const updatedOf = ({ brief }: FiledItem) => timeOf(brief.wire.updated, clock.timeZone);
  const filed = ({ path, reading, brief }: FiledItem, slug: string): FiledDoubts => {
    const { headline, published, names, article } = brief;
    return {
      ...{ path, slug, brief, names },
      why: whyHeld({ frontMatter: brief, published }, article, clock),
      doubts: (doubts.get(reading) ?? []).map((each) => ({ ...each, slug, headline, published })),
    };
  };
  return {
    filed: [
      ...made.stories.map((story) => filed(story, story.slug)),
      ...made.notices.map((notice) => filed(notice, notice.path)),
    ],
    waiting: made.waiting.map((item) => filed(item, item.path)),
    listed: made.stories
      .filter(({ brief }) => !brief.withdrawn)
      .sort((one, other) => updatedOf(other) - updatedOf(one))
      .slice(0, MAX_LISTED)
      .map(({ slug, path, brief: { headline }, earlier }) => {
        return { slug, headline, path, versions: earlier.length + 1 };
      }),
    setAside: [
      ...read.flatMap(({ mistake }) => mistake ?? []),
      ...alone.map(({ message }) => message),
      ...made.unpublished.map(({ path, reason }) => `${path} is not published: ${reason}`),
    ],
  };
}
