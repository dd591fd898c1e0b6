import { isClosed } from "./closing.ts";
import { DAY_MILLISECONDS, MINUTE_MILLISECONDS } from "./durations.ts";
import type { Remembering } from "./http/remembered-name.ts";
import { noticesFor } from "./notices/settings.ts";
import { judge, type Verdict } from "./rules/judge.ts";
import type { Submission } from "./rules/submission.ts";
import type { Comment } from "./store/comment.ts";
import type { Posting } from "./store/store.ts";
import { fingerprintOf } from "./trust/fingerprint.ts";
import type { FormFacts } from "./trust/form-token.ts";
import { isProof, type Proven } from "./trust/proof.ts";
import type { Author } from "./trust/receipt.ts";
import type { ClientAddress, Passage, Visit } from "./visit.ts";

/** A comment being posted: the typed text, and what it replies to. */
export interface CommentDraft {
  typed: Submission;
  remembering: Remembering;
  parent: Comment | undefined;
  /** Passage that it is tied to. */
  passage: Passage | undefined;
}

/** Facts about the sending of a comment that the rules need. */
interface Sending extends FormFacts {
  writer: Author;
  client: ClientAddress;
  /** Text of the honeypot field, which people do not see. */
  trap: string;
  proof: string;
}

/** Fields that a proof of work covers. */
export function proven({ article }: Visit, { typed }: CommentDraft): Proven {
  return [article.slug, typed.name, typed.comment];
}

/** Verdict of the rules on a draft, and the posting to store, published or held. */
export async function judged(visit: Visit, draft: CommentDraft, sending: Sending) {
  const { typed, parent, passage } = draft;
  const { article, store, seals, now, publication } = visit;
  const { writer, client, form, hurried, trap, proof } = sending;
  const { address, addresses, isKnown } = client;
  const fingerprint = await fingerprintOf(typed.comment, seals);
  const { minutes } = publication.comments.flood;
  const [standing, discussion] = await Promise.all([
    store.standing({
      author: writer.verifier,
      fingerprint,
      alikeSince: new Date(now.getTime() - DAY_MILLISECONDS),
      address,
      addresses,
      recentSince: new Date(now.getTime() - minutes * MINUTE_MILLISECONDS),
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
