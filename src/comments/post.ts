import type { Messages } from "../messages/messages.ts";
import { discussionPage } from "./discussion-page.ts";
import { MINUTE_MILLISECONDS } from "./durations.ts";
import type { Fields } from "./fields.ts";
import { DRAFTS, isWithin } from "./frequency.ts";
import { answer, wantsFragment } from "./http/answer.ts";
import { idIn } from "./http/id.ts";
import { Refusal } from "./http/refusal.ts";
import { nameCookie, rememberingIn } from "./http/remembered-name.ts";
import { type CommentDraft, judged, proven } from "./judged-comment.ts";
import { stateOf } from "./render/render-own.ts";
import { underRules } from "./rules/in-force.ts";
import { cleanComment, cleanName, mistakesIn } from "./rules/submission.ts";
import type { Comment } from "./store/comment.ts";
import { commentAddress, ownCommentAddress } from "./text/address.ts";
import { readToken } from "./trust/form-token.ts";
import { challengeFor } from "./trust/proof.ts";
import { type Author, newAuthor, receiptCookie, receiptOf } from "./trust/receipt.ts";
import {
  authorAt,
  clientAddressOf,
  keepingTypedText,
  type Passage,
  passageAt,
  type Visit,
} from "./visit.ts";

/** A stored comment with its author, and its page if a script posted it. */
interface Stored {
  comment: Comment;
  writer: Author;
  read: Awaited<ReturnType<typeof discussionPage>> | undefined;
}

/** Posts a comment. */
export function post(visit: Visit, fields: Fields): Promise<Response> {
  return drafted(visit, fields, async (draft) => take(await underRules(visit), draft, fields));
}

/** Previews a comment, with the form. */
export function preview(visit: Visit, fields: Fields): Promise<Response> {
  return drafted(visit, fields, async (draft) => {
    const isAllowed = await isWithin(DRAFTS, visit, await clientAddressOf(visit));
    const page = await discussionPage(visit, await authorAt(visit), { around: draft.parent?.id });
    if (!isAllowed)
      return page({ ...draft, failure: visit.messages.discussion.flood }, { status: 429 });
    return page({ ...draft, previewed: true });
  });
}

async function drafted(
  visit: Visit,
  fields: Fields,
  work: (draft: CommentDraft) => Promise<Response>,
): Promise<Response> {
  const { slug } = visit.article;
  const { discussion: messages } = visit.messages;
  const typed = { name: cleanName(fields.name), comment: cleanComment(fields.comment) };
  const remembering = rememberingIn(fields);
  const id = parentId(fields.parent);
  const state = {
    article: slug,
    typed,
    remembering,
    parent: id ? { id } : undefined,
    passage: fields.passage ? { id: fields.passage } : undefined,
  };
  return keepingTypedText(visit, state, async () => {
    const mistakes = mistakesIn(typed, messages);
    const parent = id ? await visit.store.published(slug, id) : undefined;
    if (id && !parent) throw new Refusal(400, noParent);
    // A reply is tied to the passage of its parent.
    const passage = parent ? passageOf(parent) : await passageAt(visit, fields.passage);
    if (fields.passage && !parent && !passage) {
      const page = await discussionPage(visit, await authorAt(visit));
      return page({ typed, remembering, failure: messages.passageLost }, { status: 400 });
    }
    if (Object.keys(mistakes).length === 0) return work({ typed, remembering, parent, passage });
    const page = await discussionPage(visit, await authorAt(visit), { around: parent?.id });
    return page({ typed, remembering, mistakes, parent, passage }, { status: 422 });
  });
}

function passageOf({ passage: id, passageWords: words }: Comment): Passage | undefined {
  return id === null || words === null ? undefined : { id, words };
}

async function take(visit: Visit, draft: CommentDraft, fields: Fields): Promise<Response> {
  const { article, request, seals, store, publication, now } = visit;
  const { discussion: messages } = visit.messages;
  const known = await authorAt(visit);
  // The page for a script is read before the comment is added. If it were read after, and that
  // failed, a stored comment would be answered with “try again”.
  const around = draft.parent?.id;
  const read = wantsFragment(request) ? await discussionPage(visit, known, { around }) : undefined;
  const { posts, minutes } = publication.comments.flood;
  const client = await clientAddressOf(visit);
  const flood = client.isKnown
    ? { posts, since: new Date(now.getTime() - minutes * MINUTE_MILLISECONDS) }
    : undefined;
  const form = await readToken(article.slug, fields.token, now, seals);
  const writer = known ?? (await newAuthor(seals, client, { ...form, ...draft.typed }));
  const { posting, verdict } = await judged(visit, draft, {
    ...form,
    writer,
    client,
    trap: fields.website,
    proof: fields.proof,
  });
  // A wrong proof does not get another challenge, as that could go on for ever.
  if (read && fields.proof === "" && "provable" in verdict) {
    const headers = { "X-Challenge": await challengeFor(proven(visit, draft), visit) };
    return read({ ...draft, failure: messages.unsent }, { status: 428, headers });
  }
  const posted = posting ? await store.post(posting, flood) : { outcome: "closed" as const };
  if (!("comment" in posted)) {
    const status = FAILURES[posted.outcome];
    if (posted.outcome === "noParent") throw new Refusal(status, noParent);
    const failure = messages[posted.outcome];
    const page = read ?? (await discussionPage(visit, known, { around }));
    return page({ ...draft, failure }, { status });
  }
  return stored(visit, draft, { comment: posted.comment, writer, read });
}

/** Answers a posting that is stored: for a script with its page, else by leading to the comment. */
async function stored(
  { article, request, seals, now, messages: { discussion: messages } }: Visit,
  { typed, remembering, parent }: CommentDraft,
  { comment, writer, read }: Stored,
): Promise<Response> {
  const mine = comment.author === writer.verifier;
  const name = nameCookie(typed.name, remembering, request);
  const receipt = mine ? await receiptCookie(writer, seals, request) : undefined;
  const cookies = [receipt, name].flatMap((value): [string, string][] =>
    value ? [["Set-Cookie", value]] : [],
  );
  const there = commentAddress(article.slug, comment.id);
  if (read) {
    const says = comment.status === "published" ? {} : { posted: stateOf(comment, messages) };
    const { ticked } = remembering;
    const form = { ...says, remembering: { ticked, known: ticked }, answered: parent };
    const headers = new Headers([...cookies, ["Location", there]]);
    return read({ ...form, author: writer.verifier }, { status: 201, headers }, comment);
  }
  // With the receipt, a browser without cookies can also see what only the author sees.
  const place =
    mine && comment.status !== "published"
      ? ownCommentAddress(article.slug, comment.id, await receiptOf(comment, seals, now))
      : there;
  return answer(303, null, new Headers([...cookies, ["Location", place]]));
}

/** Statuses of refused comments; the messages have the same names. */
const FAILURES = { flood: 429, closed: 403, noParent: 400 } as const;

const noParent = ({ discussion }: Messages) => discussion.noParent;

function parentId(field: string): number | null {
  if (field === "") return null;
  const id = idIn(field);
  if (id === undefined) throw new Refusal(400, noParent);
  return id;
}
