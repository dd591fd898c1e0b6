import { nitf } from "../../forms/nitf.ts";
import { storyForm } from "../../forms/story-form.ts";

export const { getStaticPaths, GET } = storyForm("application/xml", nitf);
