import { ninjs } from "../../forms/ninjs.ts";
import { storyForm } from "../../forms/story-form.ts";

export const { getStaticPaths, GET } = storyForm("application/json", (story, house) =>
  JSON.stringify(ninjs(story, house)),
);
