import type { Messages } from "../messages/messages.ts";
import { answer, RETRY_LATER } from "./http/answer.ts";
import { networkOf, type PeerAddress } from "./http/client-address.ts";
import { Refusal } from "./http/refusal.ts";
import { rememberedName } from "./http/remembered-name.ts";
import type { RequestLike } from "./http/request-like.ts";
import { renderInvitation } from "./render/render-discussion.ts";
import type { FormState } from "./render/render-form.ts";
import type { Rules } from "./rules/rules.ts";
import { logError } from "./store/lost-file.ts";
import type { CommentStore } from "./store/store.ts";
import type { Locale, Localization } from "./text/locale.ts";
import { addressHashes } from "./trust/address-hash.ts";
import { type Author, authorOf } from "./trust/receipt.ts";
import { type Seals, sealsOf } from "./trust/seals.ts";

const PASSAGE = /^[pq]-[0-9a-z-]{1,60}$/;

/** Settings of the publication that discussions need; `address` is the site's. */
export interface Publication extends Locale {
  address: string;
  comments: Rules;
  /** Messages in the first of these languages (BCP 47) that has any. */
  messagesIn(...languages: string[]): Messages;
}

/** Facts about an article that its discussion needs. */
export interface Discussed {
  slug: string;
  /** ISO 8601 day or time of publication. */
  published: string;
  /** BCP 47 tag. */
  language: string;
  /** Reads the words of passages that readers can comment on, by their ids. */
  passages?: () => Promise<Passages>;
}

/** A request to the discussion of an article, and all that is needed to answer it. */
export interface Visit {
  request: RequestLike;
  url: URL;
  article: Discussed;
  store: CommentStore;
  publication: Publication;
  messages: Messages;
  peer: PeerAddress;
  now: Date;
  seals: Seals;
}

/** A visit to an article, at the current time. */
export function visitOf(facts: Omit<Visit, "url" | "now" | "seals" | "messages">): Visit {
  const { request, store, article, publication } = facts;
  const messages = messagesOf(article, publication);
  return { ...facts, url: new URL(request.url), now: new Date(), seals: sealsOf(store), messages };
}

type Spoken = Pick<Publication, "language" | "timeZone" | "messagesIn">;

/**
 * Messages for the discussion of an article: in its language where there are any, else in the
 * publication's.
 */
export function messagesOf(
  article: Pick<Discussed, "language"> | undefined,
  { language, messagesIn }: Pick<Spoken, "language" | "messagesIn">,
): Messages {
  return article ? messagesIn(article.language, language) : messagesIn(language);
}

/** Locale and messages for the discussion of an article. */
export function localizationOf(
  article: Pick<Discussed, "language">,
  publication: Spoken,
): Localization {
  const { discussion: messages, language } = messagesOf(article, publication);
  return { messages, language, timeZone: publication.timeZone };
}

/** Parts of a visit from which the client address is derived. */
export type ClientVisit = Pick<Visit, "request" | "peer" | "now" | "store" | "publication">;

/** Client address of a visit, hashed. */
export interface ClientAddress {
  /** True if the address is known; all unknown ones share a hash. */
  isKnown: boolean;
  /** Hash by today's key. */
  address: string;
  /** Hashes by today's key and by those of earlier days; none where the address is unknown. */
  addresses: readonly string[];
}

/** Client address of a visit. */
export async function clientAddressOf(visit: ClientVisit): Promise<ClientAddress> {
  const { request, peer, now, store, publication } = visit;
  const { trustedProxies, forgetAddresses } = publication.comments;
  const network = networkOf(request.headers, peer, trustedProxies);
  const hashes = await addressHashes(network, now, store, forgetAddresses);
  const isKnown = network !== undefined;
  return { isKnown, address: hashes[0], addresses: isKnown ? hashes : [] };
}

/** A passage of an article, in its own words. */
export interface Passage {
  id: string;
  words: string;
}

/** The words of passages by their ids. */
type Passages = Readonly<Record<string, string>>;

/** Passage with an id; undefined where the article has no such passage. */
export async function passageAt({ article }: Visit, id: string): Promise<Passage | undefined> {
  if (!PASSAGE.test(id)) return undefined;
  const passages = (await article.passages?.()) ?? {};
  const words = Object.hasOwn(passages, id) ? passages[id] : undefined;
  return words === undefined ? undefined : { id, words };
}

/** Author by the receipt in the visit. */
export function authorAt({ request, seals }: Visit): Promise<Author | undefined> {
  return authorOf(request, seals);
}

/** An empty form, except for a remembered name. */
export function emptyForm({
  request,
}: {
  request: Pick<RequestLike, "headers">;
}): Pick<FormState, "typed" | "remembering"> {
  const name = rememberedName(request);
  const isKnown = name !== "";
  return { typed: { name, comment: "" }, remembering: { ticked: isKnown, known: isKnown } };
}

/** Answers 503, with the typed text kept in the form, when the work fails. */
export async function keepingTypedText(
  { messages }: Pick<Visit, "messages">,
  form: FormState,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return failed(form, error, messages);
  }
}

/** Answers 503 to an unexpected error, and logs it. */
export function failed(
  form: FormState,
  error: unknown,
  { discussion: messages }: Messages,
): Response {
  logError(error);
  const invitation = renderInvitation({ ...form, failure: messages.unreachable }, messages);
  return answer(503, invitation, RETRY_LATER);
}
