import { markdown } from "../formats/markdown.ts";
import { nitf } from "../formats/nitf.ts";
import { plainText } from "../formats/plain-text.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { FiledStory } from "../formats/story.ts";

/** A format of stories that is made on request. */
interface StoryFormat {
  type: string;
  write(story: FiledStory, site: SiteFacts): string;
}

/** Formats of a story by the endings of their addresses. */
export const STORY_FORMATS: Readonly<Record<string, StoryFormat>> = {
  md: { type: "text/markdown; charset=utf-8", write: markdown },
  txt: { type: "text/plain; charset=utf-8", write: plainText },
  xml: { type: "application/xml", write: nitf },
};
