import { plainText } from "../../forms/plain-text.ts";
import { storyForm } from "../../forms/story-form.ts";

export const { getStaticPaths, GET } = storyForm("text/plain; charset=utf-8", plainText);
