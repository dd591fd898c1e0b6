import { closingOf } from "./closing.ts";
import { DAY_MILLISECONDS } from "./durations.ts";
import { answer, wantsFragment } from "./http/answer.ts";
import { renderDiscussion, type Shown } from "./render/render-discussion.ts";
import type { FormState } from "./render/render-form.ts";
import type { Comment } from "./store/comment.ts";
import type { Order } from "./store/discussion.ts";
import type { CommentStore } from "./store/store.ts";
import { RECEIPT_DAYS } from "./text/limits.ts";
import { formToken } from "./trust/form-token.ts";
import type { Author } from "./trust/receipt.ts";
import { localizationOf, type Passage, type Visit } from "./visit.ts";

/** Page of a discussion to show: by its first comment, and by order or passage. */
interface PageSelection {
  order?: Order;
  from?: number | undefined;
  /** Id of a comment that the page must contain, where no first comment is given. */
  around?: number | undefined;
  /** Passage that is discussed. */
  passage?: Passage | undefined;
}

/** Status and headers of an answer; 200 by default. */
interface Envelope {
  status?: number;
  headers?: HeadersInit;
}

interface PageForm extends Omit<FormState, "article" | "token"> {
  /** Parent of the comment just added. */
  answered?: Comment | undefined;
  /** Author whose first request this is. */
  author?: string;
}

/**
 * Reads the data of a page of the discussion, so that nothing can fail after a comment is stored.
 */
export async function discussionPage(visit: Visit, author?: Author, selection: PageSelection = {}) {
  const { article, store, publication, seals, now } = visit;
  const { slug } = article;
  const { order = "oldest", around, passage } = selection;
  const from = around ? await store.pageOf(slug, order, around) : selection.from;
  const isTop = from === undefined && passage === undefined;
  const [page, discussion, own, picks, counts] = await Promise.all([
    store.page(slug, order, from, passage?.id),
    store.discussion(slug),
    ownOf(visit, author),
    isTop ? store.picks(slug) : [],
    wantsFragment(visit.request) ? store.passages(slug) : undefined,
  ]);
  const { waiting } = own;
  const { published } = discussion;
  const tied = [...page.comments, ...waiting].some((comment) => comment.passage !== null);
  // A discussion is shown even if the words of the article cannot be read.
  const passages = tied ? await article.passages?.().catch(() => undefined) : undefined;
  const closing = closingOf(visit, discussion);
  const token = await formToken(slug, now, seals);
  return (form: PageForm, { status = 200, headers }: Envelope = {}, added?: Comment) => {
    const shown = withAdded(
      { page, order, published, ...own, picks, passage, counts },
      form,
      added,
    );
    const state = { passage, ...form, article: slug, token };
    const reading = {
      ...localizationOf(article, publication),
      author: form.author ?? author?.verifier,
      ...closing,
      passages,
    };
    return answer(status, renderDiscussion(shown, state, reading), headers);
  };
}

/** An author's comments that wait for the newsroom, and its decisions on others. */
export async function ownOf(
  { article: { slug }, store, now }: OwnVisit,
  author: Author | undefined,
): Promise<Pick<Shown, "waiting"> & Required<Pick<Shown, "decided">>> {
  if (!author) return { waiting: [], decided: [] };
  const since = new Date(now.getTime() - RECEIPT_DAYS * DAY_MILLISECONDS);
  const [waiting, decided] = await Promise.all([
    store.waiting(slug, author.verifier),
    store.decided(slug, author.verifier, since),
  ]);
  return { waiting, decided };
}

interface OwnVisit extends Pick<Visit, "article" | "now"> {
  store: Pick<CommentStore, "waiting" | "decided">;
}

/** Adds a new comment to a discussion, at the end or below its parent. */
function withAdded(
  shown: Shown,
  { answered }: { answered?: Comment | undefined },
  added?: Comment,
): Shown {
  const { page, published, waiting } = shown;
  if (!added || added.status === "deleted") return shown;
  if ([...page.comments, ...waiting].some(({ id }) => id === added.id)) return shown;
  if (added.status !== "published") return { ...shown, waiting: [...waiting, added] };
  const parents = answered ? [...page.parents, { ...answered, published: true }] : page.parents;
  const comments = [...page.comments, added];
  return { ...shown, published: published + 1, page: { ...page, comments, parents } };
}
