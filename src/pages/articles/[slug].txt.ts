import { plainText } from "../../formats/plain-text.ts";
import { storyFormat } from "../../formats/story-format.ts";

export const { getStaticPaths, GET } = storyFormat("text/plain; charset=utf-8", plainText);
