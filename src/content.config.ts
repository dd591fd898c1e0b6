import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { copyLoader, type Story } from "./desk/loader.ts";

export const collections = {
  articles: defineCollection({ loader: copyLoader(), schema: z.custom<Story>() }),
};
