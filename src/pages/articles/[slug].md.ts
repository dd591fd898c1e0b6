import { markdown } from "../../formats/markdown.ts";
import { storyFormat } from "../../formats/story-format.ts";

export const { getStaticPaths, GET } = storyFormat("text/markdown; charset=utf-8", markdown);
