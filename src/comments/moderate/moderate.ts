import { answer, RETRY_LATER } from "../http/answer.ts";
import { drainBody } from "../http/body.ts";
import type { PeerAddress } from "../http/client-address.ts";
import { type FormFields, onlyText, readFields } from "../http/form-data.ts";
import { requireOwnOrigin } from "../http/origin.ts";
import { Refusal } from "../http/refusal.ts";
import type { RequestLike } from "../http/request-like.ts";
import { renderRefusal } from "../render/render-discussion.ts";
import { logError } from "../store/lost-file.ts";
import { html } from "../text/html.ts";
import { sameText } from "../trust/keyed-hash.ts";
import { sealsOf } from "../trust/seals.ts";
import { doAct } from "./acts.ts";
import { followLink, showLink } from "./links.ts";
import {
  locationIn,
  MODERATION_PATH,
  type ModerationLocation,
  moderationAddress,
} from "./location.ts";
import { Changed, Mistake } from "./mistake.ts";
import { type ModerationVisit, noSession, type SignedIn, signedIn } from "./moderation-visit.ts";
import { changedPage, pageAt } from "./pages.ts";
import { renderNobody, renderSignIn } from "./render-sign-in.ts";
import { signIn } from "./sign-in.ts";

const MAX_JUST_LOGGED = 100;

/**
 * Answers a request to the moderation pages: GET with a page or the sign-in form; POST by
 * performing the act of a form, and redirecting back. A body of HTML is to be framed by a page.
 *
 * 200, 303: read, done. 401: not signed in. 422: the form must be corrected. 400, 403, 404, 405,
 * 413, 415, 429: refused. 503: the store cannot be reached; the error is logged.
 */
export async function moderate(
  request: RequestLike,
  facts: Pick<ModerationVisit, "store" | "publication" | "articleBySlug">,
  peer?: PeerAddress,
): Promise<Response> {
  const response = await respond(request, facts, peer);
  response.headers.set("X-Robots-Tag", "noindex");
  if (response.status >= 400) await drainBody(request);
  return response;
}

async function respond(
  request: RequestLike,
  facts: Pick<ModerationVisit, "store" | "publication" | "articleBySlug">,
  peer: PeerAddress,
): Promise<Response> {
  const { language } = facts.publication;
  const messages = facts.publication.messagesIn(language);
  const { discussion, moderation } = messages;
  const back = { href: MODERATION_PATH, label: moderation.toModeration };
  try {
    const url = new URL(request.url);
    const seals = sealsOf(facts.store);
    // Dates and numbers are written in the language of the messages beside them.
    const publication = { ...facts.publication, language: messages.language };
    const now = new Date();
    const visit = { ...facts, publication, messages, request, peer, url, now, seals };
    if (request.method === "GET" || request.method === "HEAD") return await read(visit);
    if (request.method === "POST") return await act(visit);
    throw new Refusal(405, () => discussion.method, { Allow: "GET, HEAD, POST" });
  } catch (error) {
    if (error instanceof Refusal) {
      return answer(
        error.status,
        renderRefusal(error.sentenceIn(messages), back, discussion),
        error.headers,
      );
    }
    logError(error);
    return answer(503, renderRefusal(discussion.unreachable, back, discussion), RETRY_LATER);
  }
}

async function read(visit: ModerationVisit): Promise<Response> {
  const link = visit.url.searchParams.get("link");
  if (link !== null) return showLink(visit, link);
  const location = locationIn(visit.url.searchParams);
  const moderator = await signedIn(visit);
  if (moderator) return pageAt(moderator, location);
  const [someone] = await visit.store.moderators();
  return answer(200, someone ? renderSignIn(visit, location, "") : renderNobody(visit));
}

async function act(visit: ModerationVisit): Promise<Response> {
  requireOwnOrigin(visit.request, visit.publication.address);
  const fields = await readFields(visit.request);
  const text = (name: string) => onlyText(fields.getAll(name));
  const action = text("act");
  if (action === "follow") return followLink(visit, text("link"));
  const location = locationOf(fields);
  if (action === "sign in")
    return startSession(visit, location, text("name").trim(), text("secret"));
  const moderator = await signedIn(visit);
  if (!moderator)
    return answer(401, renderSignIn(visit, location, "", visit.messages.moderation.signedOut));
  if (!sameText(moderator.formToken, text("token")))
    throw new Refusal(403, ({ moderation }) => moderation.foreignForm);
  return action.startsWith("sign out")
    ? endSession(moderator, action)
    : done(moderator, location, fields);
}

async function done(
  visit: SignedIn,
  location: ModerationLocation,
  fields: FormFields,
): Promise<Response> {
  try {
    const given = await doAct(visit, fields);
    const did = given.length > 0 ? [...given] : await justLogged(visit);
    return answer(303, null, { Location: moderationAddress({ ...location, did }) });
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    if (error instanceof Changed) return changedPage(visit, location, error);
    return pageAt(visit, location, {
      status: 422,
      failure: error.sentenceIn(visit.messages),
      typed: error.typed,
    });
  }
}

/**
 * Log entries of the act just performed, for acts that return none: blocking, opening or closing a
 * discussion, undoing.
 */
async function justLogged({ store, act }: SignedIn): Promise<number[]> {
  const newest = await store.log(MAX_JUST_LOGGED);
  return newest
    .filter(({ moderator, at }) => moderator === act.moderator && at.getTime() === act.at.getTime())
    .map(({ id }) => id);
}

async function startSession(
  visit: ModerationVisit,
  location: ModerationLocation,
  name: string,
  secret: string,
): Promise<Response> {
  const cookies = await signIn(visit, name, secret);
  if (!cookies)
    return answer(401, renderSignIn(visit, location, name, visit.messages.moderation.wrong));
  const response = answer(303, null, { Location: moderationAddress(location) });
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  return response;
}

async function endSession(visit: SignedIn, action: string): Promise<Response> {
  const { store, session, act, request } = visit;
  if (action === "sign out") await store.closeSession(session);
  else await store.closeSessions(act.moderator);
  return answer(303, html``, { Location: MODERATION_PATH, "Set-Cookie": noSession(request) });
}

/**
 * Location that a form was sent from. It is never an address, so that the redirect stays on this
 * site.
 */
function locationOf(fields: FormFields): ModerationLocation {
  const parameters = ["list", "words", "below"].map((name) => [
    name,
    onlyText(fields.getAll(name)),
  ]);
  return locationIn(
    new URLSearchParams([...parameters, ["comment", onlyText(fields.getAll("at"))]]),
  );
}
