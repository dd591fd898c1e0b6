import { globSync, readFileSync } from "node:fs";
import { storyIn } from "../formats/story-document.ts";

/** Folder of the stories of the last build. */
export const BUILT_STORIES = "dist/current/site/articles";

/** An article that comments can be about. */
export interface BuiltArticle {
  slug: string;
  headline: string;
  /** ISO 8601 day or time. */
  published: string;
}

/** The articles of the last build, by slug; none where nothing is built. */
export function builtArticles(): Map<string, BuiltArticle> {
  const files = globSync(`${BUILT_STORIES}/*.json`);
  return new Map(
    files.map((file) => {
      const { id: slug, data } = storyIn(JSON.parse(readFileSync(file, "utf8")));
      return [slug, { slug, headline: data.headline, published: data.published }];
    }),
  );
}
