import { label, renderBuilt, renderInvitation } from "./render/render-discussion.ts";
import type { ReaderStore } from "./store/store.ts";
import { closingOf, type Discussed, localizationOf, type Publication } from "./visit.ts";

/** A discussion in the page of its article, as of the build. */
export interface Built {
  html: string;
  /** Text of the link to the discussion: the number of comments, where there are any. */
  label: string;
  /** How many comments are published. */
  published: number;
  /** How many of them are tied to each passage. */
  passages: ReadonlyMap<string, number>;
}

/** The discussion of an article whose comments are not known: a link to them, and the form. */
export function withoutComments(article: Discussed, publication: Publication): Built {
  const { messages } = localizationOf(article, publication);
  return {
    html: renderInvitation({ article: article.slug }, messages).markup,
    label: messages.discussion,
    published: 0,
    passages: new Map(),
  };
}

/** The first page of a discussion as it is now, for readers whom the server does not answer. */
export async function buildDiscussion(
  article: Discussed,
  publication: Publication,
  store: Pick<ReaderStore, "page" | "discussion" | "passages">,
  now: Date,
): Promise<Built> {
  const { slug } = article;
  const [page, discussion, counts] = await Promise.all([
    store.page(slug, "oldest"),
    store.discussion(slug),
    store.passages(slug),
  ]);
  const { published } = discussion;
  const closing = closingOf({ article, publication, now }, discussion);
  if (published === 0 && !closing.closed) return withoutComments(article, publication);
  const localization = localizationOf(article, publication);
  const html = renderBuilt(
    { page, order: "oldest", published, waiting: [] },
    { article: slug },
    { ...localization, ...closing },
  );
  return {
    html: html.markup,
    label: label(published, localization.messages),
    published,
    passages: counts,
  };
}
