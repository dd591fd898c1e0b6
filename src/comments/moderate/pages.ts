import { answer } from "../http/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Comment } from "../store/comment.ts";
import { type Html, html } from "../text/html.ts";
import type { List, ModerationLocation } from "./location.ts";
import type { Changed, Typed } from "./mistake.ts";
import { type SignedIn, withArticles } from "./moderation-visit.ts";
import { renderComment } from "./render-comment.ts";
import { renderBlocks, renderLog, renderQueue } from "./render-lists.ts";
import { renderModeration } from "./render-page.ts";
import { rulesPage } from "./rules-page.ts";

/** Comments, reports or entries on one page. */
const PAGE_SIZE = 50;

/** Failure of a form: the status, the sentence to show, and the typed text. */
interface FormFailure {
  status?: number;
  failure?: string;
  typed?: Typed;
  /** Content to show instead of the page's usual one. */
  body?: Html | undefined;
}

/** Answers with a moderation page. */
export async function pageAt(
  visit: SignedIn,
  location: ModerationLocation,
  { status = 200, failure, typed, body: other }: FormFailure = {},
): Promise<Response> {
  const { store, act } = visit;
  const [backlog, entries, body] = await Promise.all([
    store.backlog(),
    location.did.length > 0 ? store.entries(location.did) : [],
    other ?? matterOf(visit, location, typed),
  ]);
  // Ids in a forged link are ignored.
  const done = entries.filter((entry) => entry.moderator === act.moderator && !entry.undone);
  const knowing = await withArticles(
    visit,
    done.map(({ article }) => article),
  );
  return answer(status, renderModeration(knowing, { location, backlog, done, failure }, body));
}

function matterOf(visit: SignedIn, location: ModerationLocation, typed?: Typed): Promise<Html> {
  return location.comment
    ? comment(visit, location, location.comment, typed)
    : PAGES[location.list](visit, location, typed);
}

/** Answers 409 with the new text of comments that have changed since a moderator saw them. */
export async function changedPage(
  visit: SignedIn,
  location: ModerationLocation,
  changed: Changed,
): Promise<Response> {
  const { typed, comments, did } = changed;
  const failure = changed.sentenceIn(visit.messages);
  const listed = comments.map((each) => ({ comment: each }));
  const body = location.comment ? undefined : await queueOf(visit, location, listed, undefined);
  return pageAt(visit, { ...location, did: [...did] }, { status: 409, failure, typed, body });
}

const PAGES: Readonly<
  Record<List, (visit: SignedIn, location: ModerationLocation, typed?: Typed) => Promise<Html>>
> = {
  held: async (visit, location) =>
    html`${await failed(visit)}${await queue("held")(visit, location)}`,
  published: queue("published"),
  rejected: queue("rejected"),
  spam: queue("spam"),
  told: queue("told"),
  settled: queue("settled"),
  async reports(visit, location) {
    const listed = await visit.store.reported(PAGE_SIZE, location.below);
    const shown = listed.flatMap(({ reports }) => reports);
    const next = shown.length === PAGE_SIZE ? shown.at(-1)?.id : undefined;
    return queueOf(visit, location, listed, next);
  },
  blocks: async (visit, location) => renderBlocks(visit, location, await visit.store.blocks()),
  rules: (visit, location, typed) => rulesPage(visit, location, typed?.rules),
  async log(visit, location) {
    const entries = await visit.store.log(PAGE_SIZE, location.below);
    return renderLog(visit, location, entries, nextOf(entries));
  },
};

function queue(status: Comment["status"]) {
  return async (visit: SignedIn, location: ModerationLocation): Promise<Html> => {
    const { below, words: sought } = location;
    const comments = await visit.store.queue(status, { limit: PAGE_SIZE, below, words: sought });
    const listed = comments.map((each) => ({ comment: each }));
    return queueOf(visit, location, listed, nextOf(comments));
  };
}

async function queueOf(
  visit: SignedIn,
  location: ModerationLocation,
  listed: Parameters<typeof renderQueue>[2],
  next: number | undefined,
): Promise<Html> {
  const slugs = listed.map(({ comment: { article } }) => article);
  return renderQueue(await withArticles(visit, slugs), location, listed, next);
}

function nextOf(rows: readonly { id: number }[]): number | undefined {
  return rows.length === PAGE_SIZE ? rows.at(-1)?.id : undefined;
}

async function comment(
  visit: SignedIn,
  location: ModerationLocation,
  id: number,
  typed?: Typed,
): Promise<Html> {
  const found = await visit.store.comment(id);
  if (!found) throw new Refusal(404, ({ moderation }) => moderation.noComment);
  const [{ door }, isAddressKnown, knowing] = await Promise.all([
    visit.store.discussion(found.article),
    visit.store.isAddressKnown(id),
    withArticles(visit, [found.article]),
  ]);
  return renderComment(knowing, location, found, { door, isAddressKnown }, typed);
}

async function failed({ store, messages: { moderation } }: SignedIn): Promise<Html | null> {
  const failures = await store.failedNotices();
  if (failures.length === 0) return null;
  const reasons = Map.groupBy(failures, ({ channel, failure }) => `${channel}: ${failure}`);
  return html`<p class="why">${moderation.failed}</p>
<ul class="reports">${[...reasons].map(([reason, { length }]) => html`<li><span lang="en" dir="ltr">${reason}</span>${length > 1 ? ` (${moderation.times(length)})` : null}</li>\n`)}</ul>
`;
}
