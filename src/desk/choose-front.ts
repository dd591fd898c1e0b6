import type { VFileMessage } from "vfile-message";
import { type Front, type NamedLink, readFront } from "./front-file.ts";
import type { LastGood } from "./last-good.ts";
import { navigationOf, topicsOf } from "./navigation.ts";
import type { StoredStory } from "./story.ts";

interface Choosing {
  /** Language of the publication (BCP 47). */
  language: string;
  now: Date;
  /** Last good release, which is used where content/front.yaml has a mistake. */
  lastGood?: LastGood | undefined;
  /** Contents of the release that is replaced. */
  before?: LastGood | undefined;
  /** Runs work; reports a mistake and returns undefined if it throws. */
  attempt: <T>(work: () => T) => T | undefined;
  doubt: (message: VFileMessage) => void;
}

/** The publisher's choices for the front page, and the links at the top of every page. */
interface Chosen {
  front: Front;
  navigation: NamedLink[];
  /** Time at which the first choice ends: milliseconds since 1970. */
  next: number | undefined;
}

/** Reads the publisher's choices for the front page among published stories. */
export function chooseFront(
  stories: readonly StoredStory[],
  { language, now, lastGood, before, attempt, doubt }: Choosing,
): Chosen {
  const slugs = new Set(stories.map(({ id }) => id));
  const topics = topicsOf(
    stories.map(({ data }) => data),
    language,
  );
  const read = attempt(() => readFront({ slugs, topics, now }));
  for (const message of read?.doubts ?? []) doubt(message);
  const front = read?.front ?? lastGood?.front ?? {};
  const links = { stays: lastGood?.navigation, gives: before?.navigation };
  return { front, navigation: navigationOf(front, topics, language, links), next: read?.next };
}
