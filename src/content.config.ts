import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { copyLoader } from "./desk/loader.ts";
import type { DeskStory } from "./desk/story.ts";

export const collections = {
  articles: defineCollection({ loader: copyLoader(), schema: z.custom<DeskStory>() }),
};
