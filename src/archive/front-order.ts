import type { FiledStory } from "../formats/story.ts";

/**
 * Stories in the order of the front page and of the pages that go on from it: the lead, then the
 * others as they come, then the samples.
 *
 * @param stories - newest first
 * @param lead - slug of the story that leads, if the publisher chose one
 */
export function frontOrder<
  S extends Pick<FiledStory, "id"> & { data: { sample?: boolean | undefined } },
>(stories: readonly S[], lead: string | undefined): S[] {
  const rank = ({ id, data }: S) => (id === lead ? 0 : data.sample ? 2 : 1);
  return stories.toSorted((a, b) => rank(a) - rank(b));
}
