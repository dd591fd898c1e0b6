import type { StoredStory } from "../desk/story.ts";
import type { Quote } from "../formats/story.ts";
import type { Source, SourceKind } from "../newswire/article.ts";

/** Stories with something in common: a topic, a place, a day. */
export interface Shelf {
  /** Id in addresses. */
  id: string;
  name: string;
  /** Stories, newest first. */
  stories: StoredStory[];
}

/** A quotation of a source, with its story. */
export interface SourcedQuote {
  story: StoredStory;
  quote: Quote;
  /** The source as named and described in the story. */
  source: Source;
}

/** A named source with quotations in the archive. */
export interface ArchivedSource extends Shelf {
  kind: Exclude<SourceKind, "unnamed">;
  /** Quotations, of the newest story first, and within a story in reading order. */
  said: SourcedQuote[];
}
