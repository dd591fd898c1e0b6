import { globSync, readFileSync } from "node:fs";
import { storyIn } from "../formats/story-document.ts";

/** Folder of stories in the last build. */
export const BUILT_STORIES = "dist/current/site/articles";

/** An article for comments. */
interface BuiltArticle {
  slug: string;
  headline: string;
  /** ISO 8601 day or time. */
  published: string;
}

/** Articles of the last build, by slug; empty where nothing is built. */
export function builtArticles(): Map<string, BuiltArticle> {
  const files = globSync(`${BUILT_STORIES}/*.json`);
  return new Map(
    files.map((file) => {
      const { id: slug, data } = storyIn(JSON.parse(readFileSync(file, "utf8")));
      return [slug, { slug, headline: data.headline, published: data.published }];
    }),
  );
}
