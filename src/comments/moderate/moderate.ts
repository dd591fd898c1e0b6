import { answer } from "../http/answer.ts";
import { drainBody } from "../http/body.ts";
import type { Hop } from "../http/client-address.ts";
import { type FormFields, onlyText, readFields } from "../http/form-data.ts";
import { requireOwnOrigin } from "../http/origin.ts";
import { Refusal } from "../http/refusal.ts";
import { renderRefusal } from "../render/render-discussion.ts";
import { html } from "../text/html.ts";
import { sameText } from "../trust/keyed-hash.ts";
import { sealsOf } from "../trust/seals.ts";
import { doAct } from "./acts.ts";
import { followLink, showLink } from "./links.ts";
import { Changed, Mistake } from "./mistake.ts";
import { changedPage, pageAt } from "./pages.ts";
import { DESK, deskAddress, type Place, placeIn } from "./place.ts";
import { renderNobody, renderSignIn } from "./render-sign-in.ts";
import { signIn } from "./sign-in.ts";
import { type DeskVisit, noSession, type SignedIn, signedIn } from "./visit.ts";

const RETRY_SECONDS = "30";
const MOST_JUST_LOGGED = 100;

/**
 * Answers a request to the moderators' pages: GET with a page, or with the form that signs in; POST
 * by doing what a form asks for and leading back. A body of HTML is for a page to frame.
 *
 * 200, 303: read, done. 401: nobody is signed in. 422: something has to be written otherwise. 400,
 * 403, 404, 405, 413, 415, 429: refused. 503: the store cannot be reached; the error is logged.
 */
export async function moderate(
  request: Request,
  facts: Pick<DeskVisit, "store" | "publication" | "articleBySlug">,
  hop?: Hop,
): Promise<Response> {
  const response = await respond(request, facts, hop);
  response.headers.set("X-Robots-Tag", "noindex");
  if (response.status >= 400) await drainBody(request);
  return response;
}

async function respond(
  request: Request,
  facts: Pick<DeskVisit, "store" | "publication" | "articleBySlug">,
  hop: Hop,
): Promise<Response> {
  const { language } = facts.publication;
  const messages = facts.publication.messagesIn(language);
  const { discussion, moderation } = messages;
  const back = { href: DESK, label: moderation.toModeration };
  try {
    const url = new URL(request.url);
    const seals = sealsOf(facts.store);
    // Dates and numbers are written in the language of the messages beside them.
    const publication = { ...facts.publication, language: messages.language };
    const now = new Date();
    const visit = { ...facts, publication, messages, request, hop, url, now, seals };
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
    console.error(error);
    const retry = { "Retry-After": RETRY_SECONDS };
    return answer(503, renderRefusal(discussion.unreachable, back, discussion), retry);
  }
}

async function read(visit: DeskVisit): Promise<Response> {
  const link = visit.url.searchParams.get("link");
  if (link !== null) return showLink(visit, link);
  const place = placeIn(visit.url.searchParams);
  const moderator = await signedIn(visit);
  if (moderator) return pageAt(moderator, place);
  const [someone] = await visit.store.moderators();
  return answer(200, someone ? renderSignIn(visit, place, "") : renderNobody(visit));
}

async function act(visit: DeskVisit): Promise<Response> {
  requireOwnOrigin(visit.request, visit.publication.address);
  const fields = await readFields(visit.request);
  const text = (name: string) => onlyText(fields.getAll(name));
  const asked = text("act");
  if (asked === "follow") return followLink(visit, text("link"));
  const place = placeOf(fields);
  if (asked === "sign in") return startSession(visit, place, text("name").trim(), text("secret"));
  const moderator = await signedIn(visit);
  if (!moderator)
    return answer(401, renderSignIn(visit, place, "", visit.messages.moderation.signedOut));
  if (!sameText(moderator.formToken, text("token")))
    throw new Refusal(403, ({ moderation }) => moderation.foreignForm);
  return asked.startsWith("sign out")
    ? endSession(moderator, asked)
    : done(moderator, place, fields);
}

async function done(visit: SignedIn, place: Place, fields: FormFields): Promise<Response> {
  try {
    const given = await doAct(visit, fields);
    const did = given.length > 0 ? [...given] : await justLogged(visit);
    return answer(303, null, { Location: deskAddress({ ...place, did }) });
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    if (error instanceof Changed) return changedPage(visit, place, error);
    return pageAt(visit, place, {
      status: 422,
      failure: error.sentenceIn(visit.messages),
      typed: error.typed,
    });
  }
}

/** What the log has of an act that gives no entries: a block, a door, an undoing. */
async function justLogged({ store, act }: SignedIn): Promise<number[]> {
  const newest = await store.log(MOST_JUST_LOGGED);
  return newest
    .filter(({ moderator, at }) => moderator === act.moderator && at.getTime() === act.at.getTime())
    .map(({ id }) => id);
}

async function startSession(
  visit: DeskVisit,
  place: Place,
  name: string,
  secret: string,
): Promise<Response> {
  const cookies = await signIn(visit, name, secret);
  if (!cookies)
    return answer(401, renderSignIn(visit, place, name, visit.messages.moderation.wrong));
  const response = answer(303, null, { Location: deskAddress(place) });
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  return response;
}

async function endSession(visit: SignedIn, asked: string): Promise<Response> {
  const { store, session, act, request } = visit;
  if (asked === "sign out") await store.closeSession(session);
  else await store.closeSessions(act.moderator);
  return answer(303, html``, { Location: DESK, "Set-Cookie": noSession(request) });
}

/** The place that a form was sent from; never an address, so that it leads nowhere else. */
function placeOf(fields: FormFields): Place {
  const parameters = ["list", "words", "below"].map((name) => [
    name,
    onlyText(fields.getAll(name)),
  ]);
  return placeIn(new URLSearchParams([...parameters, ["comment", onlyText(fields.getAll("at"))]]));
}
