import { differenceInDays } from "date-fns/differenceInDays";
import type { StoredStory } from "../desk/story.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import type { Archive } from "./archive.ts";
import { type Saying, sayingIn } from "./saying.ts";

/** A short quotation of a story. */
export interface SaidQuote extends Saying {
  story: StoredStory;
  /** Its source if it has a page, with the number of statements there. */
  page?: { id: string; statements: number } | undefined;
}

/** Quotations in a group; `isThisWeek` tells whether all are of the last week. */
export interface SaidLately {
  said: SaidQuote[];
  isThisWeek: boolean;
}

type Sources = Pick<Archive, "sourceIds" | "sources">;

const COUNT = 3;
/** Days. */
const WEEK = 7;

/** Last short quotation of a story with a certain source. */
export function saidIn(story: StoredStory, { sourceIds, sources }: Sources): SaidQuote | undefined {
  const saying = sayingIn(story.data);
  if (!saying) return undefined;
  const id = sourceIds.get(story.id)?.get(saying.source);
  const source = id === undefined ? undefined : sources.get(id);
  const page = source && { id: source.id, statements: source.said.length };
  return { ...saying, story, page };
}

/**
 * Three short quotations with certain sources, each of another source and another story, and
 * whether all are of the week before a time; none where there are fewer than three.
 *
 * @param stories - newest first
 */
export function saidLately(
  stories: readonly StoredStory[],
  sources: Sources,
  { now, timeZone }: { now: Date; timeZone: string },
): SaidLately {
  const said: SaidQuote[] = [];
  for (const story of stories) {
    const quote = saidIn(story, sources);
    if (!quote || said.some(({ name }) => name === quote.name)) continue;
    said.push(quote);
    if (said.length === COUNT) break;
  }
  if (said.length < COUNT) return { said: [], isThisWeek: false };
  const age = ({ story }: SaidQuote) =>
    differenceInDays(now, timeOf(story.data.published, timeZone));
  return { said, isThisWeek: said.every((quote) => age(quote) <= WEEK) };
}
