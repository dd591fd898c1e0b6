import { ninjs } from "../../formats/ninjs.ts";
import { storyFormat } from "../../formats/story-format.ts";

export const { getStaticPaths, GET } = storyFormat("application/json", (story, house) =>
  JSON.stringify(ninjs(story, house)),
);
