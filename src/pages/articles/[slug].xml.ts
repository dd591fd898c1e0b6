import { nitf } from "../../formats/nitf.ts";
import { storyFormat } from "../../formats/story-format.ts";

export const { getStaticPaths, GET } = storyFormat("application/xml", nitf);
