import type { Messages } from "../messages/messages.ts";
import { isClosed } from "./closing.ts";
import { discussionPage } from "./discussion-page.ts";
import { DAY_MILLISECONDS } from "./durations.ts";
import { DRAFTS, isWithin } from "./frequency.ts";
import { answer, wantsFragment } from "./http/answer.ts";
import { Refusal } from "./http/refusal.ts";
import { nameCookie, type Remembering, rememberingIn } from "./http/remembered-name.ts";
import { noticesFor } from "./notices/settings.ts";
import { stateOf } from "./render/render-own.ts";
import { underRules } from "./rules/in-force.ts";
import { judge, type Verdict } from "./rules/judge.ts";
import { essence } from "./rules/matching.ts";
import { cleanComment, cleanName, mistakesIn, type Submission } from "./rules/submission.ts";
import type { Comment } from "./store/comment.ts";
import type { Posting } from "./store/store.ts";
import { commentAddress, ownCommentAddress } from "./text/address.ts";
import { type FormFacts, readToken } from "./trust/form-token.ts";
import { challengeFor, isProof, type Proven } from "./trust/proof.ts";
import { type Author, newAuthor, receiptCookie, receiptOf } from "./trust/receipt.ts";
import {
  authorAt,
  type ClientAddress,
  clientAddressOf,
  keepingTypedText,
  type Passage,
  passageAt,
  type Visit,
} from "./visit.ts";

/** Fields of all forms of a discussion; "" for one that a form does not have. */
export type Fields = Readonly<
  Record<
    | "act"
    | "name"
    | "comment"
    | "parent"
    | "token"
    | "website"
    | "id"
    | "receipt"
    | "seen"
    | "reason"
    | "proof"
    | "passage"
    | "remember"
    | "known",
    string
  >
>;

/** A comment being posted: the typed text, and what it replies to. */
interface CommentDraft {
  typed: Submission;
  remembering: Remembering;
  parent: Comment | undefined;
  /** Passage that it is tied to. */
  passage: Passage | undefined;
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
    ? { posts, since: new Date(now.getTime() - minutes * 60_000) }
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
  const { comment } = posted;
  const mine = comment.author === writer.verifier;
  const name = nameCookie(draft.typed.name, draft.remembering, request);
  const receipt = mine ? await receiptCookie(writer, seals, request) : undefined;
  const cookies = [receipt, name].flatMap((value): [string, string][] =>
    value ? [["Set-Cookie", value]] : [],
  );
  const there = commentAddress(article.slug, comment.id);
  if (read) {
    const says = comment.status === "published" ? {} : { posted: stateOf(comment, messages) };
    const { ticked } = draft.remembering;
    const form = { ...says, remembering: { ticked, known: ticked }, answered: draft.parent };
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

interface Circumstance extends FormFacts {
  writer: Author;
  client: ClientAddress;
  /** Text of the honeypot field, which people do not see. */
  trap: string;
  proof: string;
}

/** Fields that a proof of work covers. */
function proven({ article }: Visit, { typed }: CommentDraft): Proven {
  return [article.slug, typed.name, typed.comment];
}

/** Verdict of the rules on a draft, and the posting to store, published or held. */
async function judged(visit: Visit, draft: CommentDraft, circumstance: Circumstance) {
  const { typed, parent, passage } = draft;
  const { article, store, seals, now, publication } = visit;
  const { writer, client, form, hurried, trap, proof } = circumstance;
  const { address, addresses, isKnown } = client;
  const letters = essence(typed.comment);
  const fingerprint = letters && (await seals.sign("fingerprint", letters));
  const { minutes } = publication.comments.flood;
  const [standing, discussion] = await Promise.all([
    store.standing({
      author: writer.verifier,
      fingerprint,
      alikeSince: new Date(now.getTime() - DAY_MILLISECONDS),
      address,
      addresses,
      recentSince: new Date(now.getTime() - minutes * 60_000),
    }),
    store.discussion(article.slug),
  ]);
  const verdict: Verdict = judge(typed, {
    ...standing,
    rules: publication.comments,
    closed: isClosed(visit, discussion),
    addressKnown: isKnown,
    newsroom: visit.messages.discussion.newsroom,
    trapped: trap !== "",
    hurried,
    proven: await isProof(proof, proven(visit, draft), visit),
  });
  if (verdict.status === "refused") return { verdict, posting: undefined };
  const { status, heldRule, heldWords: found } = verdict;
  const sameSending = [form ?? address, article.slug, parent?.id ?? "", typed.name, typed.comment];
  const posting: Posting = {
    status,
    heldRule,
    heldWords: found,
    article: article.slug,
    parent: parent?.id ?? null,
    name: typed.name,
    text: typed.comment,
    passage: passage?.id ?? null,
    passageWords: passage?.words ?? null,
    author: writer.verifier,
    newsroom: false,
    submission: await seals.sign("submission", JSON.stringify(sameSending)),
    address,
    fingerprint,
    created: now,
    notices: noticesFor(publication.comments.notify, verdict),
  };
  return { verdict, posting };
}

function parentId(field: string): number | null {
  if (field === "") return null;
  if (!/^[1-9]\d{0,14}$/.test(field)) throw new Refusal(400, noParent);
  return Number(field);
}
