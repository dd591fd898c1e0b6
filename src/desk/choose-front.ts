import type { VFileMessage } from "vfile-message";
import { type Front, type NamedLink, readFront } from "./front-file.ts";
import type { LastGood } from "./last-good.ts";
import { navigationOf, topicsOf } from "./navigation.ts";
import type { StoredStory } from "./story.ts";

interface Choosing {
  /** Of the publication (BCP 47). */
  language: string;
  now: Date;
  /** What holds on where content/front.yaml has a mistake. */
  lastGood?: LastGood | undefined;
  /** What the release is made of that is replaced, where that may change. */
  before?: LastGood | undefined;
  /** Runs work, and tells of a mistake for which there is no result. */
  attempt: <T>(work: () => T) => T | undefined;
  doubt: (message: VFileMessage) => void;
}

/** What the publisher chose for the front page, and the links that every page begins with. */
interface Chosen {
  front: Front;
  navigation: NamedLink[];
  /** When the first of the choices ends: milliseconds of the epoch. */
  next: number | undefined;
}

/** Reads what the publisher chose for the front page, of the stories that are published. */
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
