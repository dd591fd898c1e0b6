import { answerReading, plainAnswer, unlessUnchanged } from "./http/read-only.ts";
import type { RequestLike } from "./http/request-like.ts";
import type { ReaderStore } from "./store/store.ts";
import type { Publication } from "./visit.ts";

/** Most articles in one request. */
const MAX_ARTICLES = 100;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Answers a request for comment counts with a JSON object of texts by slug, such as "2 comments".
 * `articles` has slugs, separated by commas; articles without comments are left out. The texts are
 * in the language of `language` (BCP 47), else in the publication's.
 *
 * 200, 304: read, unchanged. 400: no slugs, or too many; not a language. 405: not GET or HEAD. 503:
 * the store cannot be reached; the error is logged.
 */
export function discussionCounts(
  request: RequestLike,
  store: Pick<ReaderStore, "counts">,
  publication: Pick<Publication, "language" | "messagesIn">,
): Promise<Response> {
  const { discussion } = publication.messagesIn(publication.language);
  const { countsAreRead: readOnly, commentsUnreachable: unreachable } = discussion;
  return answerReading(request, { readOnly, unreachable }, async () => {
    const { searchParams } = new URL(request.url);
    const slugs = (searchParams.get("articles") ?? "").split(",");
    const language = tagIn(searchParams.get("language") ?? publication.language);
    if (!language || slugs.length > MAX_ARTICLES || !slugs.every((slug) => SLUG.test(slug))) {
      return plainAnswer(400, discussion.countsOf(MAX_ARTICLES));
    }
    const { comments } = publication.messagesIn(language, publication.language).discussion;
    const counts = [...(await store.counts(slugs))];
    const labels = Object.fromEntries(counts.map(([slug, count]) => [slug, comments(count)]));
    return unlessUnchanged(request, "application/json", JSON.stringify(labels));
  });
}

/** A language tag (BCP 47) in its usual case; undefined where a text is none. */
function tagIn(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
