import { answer } from "../http/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Comment } from "../store/store.ts";
import { type Html, html } from "../text/html.ts";
import type { Changed } from "./mistake.ts";
import type { List, Place } from "./place.ts";
import { renderComment, type Typed } from "./render-comment.ts";
import { renderDesk } from "./render-desk.ts";
import { renderBlocks, renderLog, renderQueue } from "./render-lists.ts";
import type { SignedIn } from "./visit.ts";

/** Comments, reports or entries on a page. */
const PAGE = 50;

/** What came of a form that could not be taken. */
interface Trouble {
  status?: number;
  failure?: string;
  typed?: Typed;
  /** What the page shows instead of its own matter. */
  body?: Html | undefined;
}

/** Answers with a page of the moderators'. */
export async function pageAt(
  visit: SignedIn,
  place: Place,
  { status = 200, failure, typed, body: other }: Trouble = {},
): Promise<Response> {
  const { store, act } = visit;
  const [backlog, entries, body] = await Promise.all([
    store.backlog(),
    place.did.length > 0 ? store.entries(place.did) : [],
    other ?? matterOf(visit, place, typed),
  ]);
  // A link that somebody else made up tells of nothing.
  const done = entries.filter((entry) => entry.moderator === act.moderator && !entry.undone);
  return answer(status, renderDesk(visit, { place, backlog, done, failure }, body));
}

function matterOf(visit: SignedIn, place: Place, typed?: Typed): Promise<Html> {
  return place.comment
    ? comment(visit, place, place.comment, typed)
    : PAGES[place.list](visit, place);
}

/** Answers 409 with the new words of comments that have changed since a moderator saw them. */
export function changedPage(visit: SignedIn, place: Place, changed: Changed): Promise<Response> {
  const { typed, comments, did } = changed;
  const failure = changed.sentenceIn(visit.messages);
  const listed = comments.map((each) => ({ comment: each }));
  const body = place.comment ? undefined : renderQueue(visit, place, listed, undefined);
  return pageAt(visit, { ...place, did: [...did] }, { status: 409, failure, typed, body });
}

const PAGES: Readonly<Record<List, (visit: SignedIn, place: Place) => Promise<Html>>> = {
  held: async (visit, place) => html`${await failed(visit)}${await queue("held")(visit, place)}`,
  published: queue("published"),
  rejected: queue("rejected"),
  spam: queue("spam"),
  async reports(visit, place) {
    const listed = await visit.store.reported(PAGE, place.below);
    const shown = listed.flatMap(({ reports }) => reports);
    const next = shown.length === PAGE ? shown.at(-1)?.id : undefined;
    return renderQueue(visit, place, listed, next);
  },
  blocks: async (visit, place) => renderBlocks(visit, place, await visit.store.blocks()),
  async log(visit, place) {
    const entries = await visit.store.log(PAGE, place.below);
    return renderLog(visit, place, entries, nextOf(entries));
  },
};

function queue(status: Comment["status"]) {
  return async (visit: SignedIn, place: Place): Promise<Html> => {
    const { below, words: sought } = place;
    const comments = await visit.store.queue(status, { limit: PAGE, below, words: sought });
    const listed = comments.map((each) => ({ comment: each }));
    return renderQueue(visit, place, listed, nextOf(comments));
  };
}

function nextOf(rows: readonly { id: number }[]): number | undefined {
  return rows.length === PAGE ? rows.at(-1)?.id : undefined;
}

async function comment(visit: SignedIn, place: Place, id: number, typed?: Typed): Promise<Html> {
  const found = await visit.store.comment(id);
  if (!found) throw new Refusal(404, ({ moderation }) => moderation.noComment);
  return renderComment(visit, place, found, await visit.store.discussion(found.article), typed);
}

async function failed({ store, messages: { moderation } }: SignedIn): Promise<Html | null> {
  const failures = await store.failedNotices();
  if (failures.length === 0) return null;
  const reasons = Map.groupBy(failures, ({ channel, failure }) => `${channel}: ${failure}`);
  return html`<p class="why">${moderation.failed}</p>
<ul class="reports">${[...reasons].map(([reason, { length }]) => html`<li><span lang="en" dir="ltr">${reason}</span>${length > 1 ? ` (${moderation.times(length)})` : null}</li>\n`)}</ul>
`;
}
