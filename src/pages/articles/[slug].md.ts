import { markdown } from "../../forms/markdown.ts";
import { storyForm } from "../../forms/story-form.ts";

export const { getStaticPaths, GET } = storyForm("text/markdown; charset=utf-8", markdown);
