import { existsSync } from "node:fs";
import { type Built, buildDiscussion, withoutComments } from "./built-discussion.ts";
import { label } from "./render/render-discussion.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";
import type { Discussed, Publication } from "./visit.ts";

const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN, DEPLOY_TARGET } = process.env;

/** Default file for comments on the Node server. */
const DEFAULT_URL = DEPLOY_TARGET === "cloudflare" ? undefined : "file:data/comments.sqlite";

const store = opened(COMMENTS_DATABASE_URL || DEFAULT_URL);

/** A file is made by the server, not by a build. */
function opened(url: string | undefined): CommentStore | undefined {
  if (!url || (url.startsWith("file:") && !existsSync(url.slice("file:".length)))) return undefined;
  return libsqlStore(url, COMMENTS_DATABASE_TOKEN);
}

/**
 * Texts of the links to discussions at build time, by slug: the number of published comments. An
 * article without comments is missing; so are all where the build cannot reach the store.
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
 * Discussion in the page of an article at build time, with the comments published so far. Where the
 * build cannot reach the store, it goes on without comments.
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
