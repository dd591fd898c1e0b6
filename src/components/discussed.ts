import { publication } from "virtual:crosshead/publication";
import { isDiscussed } from "../comments/rules/rules.ts";
import type { StoryBrief } from "../formats/story.ts";

/** Tests whether pages link to a discussion of a story. */
export const hasDiscussion = (story: Pick<StoryBrief, "comments">): boolean =>
  isDiscussed(story, publication.comments);
