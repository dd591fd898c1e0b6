import { existsSync } from "node:fs";
import { type Built, buildDiscussion, withoutComments } from "./built-discussion.ts";
import { label } from "./render/render-discussion.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";
import type { Discussed, Publication } from "./visit.ts";

const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN, DEPLOY_TARGET } = process.env;

/** The file that the server keeps comments in where nothing else is said. */
const DEFAULT_URL = DEPLOY_TARGET === "cloudflare" ? undefined : "file:data/comments.sqlite";

const store = opened(COMMENTS_DATABASE_URL || DEFAULT_URL);

/** A file is made by the server, not by a build. */
function opened(url: string | undefined): CommentStore | undefined {
  if (!url || (url.startsWith("file:") && !existsSync(url.slice("file:".length)))) return undefined;
  return libsqlStore(url, COMMENTS_DATABASE_TOKEN);
}

/**
 * What links to the discussions of articles say, by slug: how many comments are published by now.
 * An article without any is missing, and so are all where the build cannot reach the store.
 */
export async function countsAtBuild(
  articles: readonly string[],
  { language, messagesIn }: Pick<Publication, "language" | "messagesIn">,
): Promise<ReadonlyMap<string, string>> {
  const counts = await store?.counts(articles).catch((error: unknown) => {
    console.warn("How many comments there are could not be read:", error);
  });
  const { discussion } = messagesIn(language);
  return new Map([...(counts ?? [])].map(([slug, count]) => [slug, label(count, discussion)]));
}

/**
 * What stands in the page of an article: the comments that are published by now, where the build
 * can reach the store. A build that cannot goes on without them.
 */
export async function discussionAtBuild(
  article: Discussed,
  publication: Publication,
): Promise<Built> {
  if (!store) return withoutComments(article, publication);
  try {
    return await buildDiscussion(article, publication, store, new Date());
  } catch (error) {
    console.warn(`The comments on ${article.slug} could not be read:`, error);
    return withoutComments(article, publication);
  }
}
