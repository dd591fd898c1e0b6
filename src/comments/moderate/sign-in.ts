import { cookie, cookieIn } from "../http/cookies.ts";
import { Refusal } from "../http/refusal.ts";
import { bytesToText } from "../store/base64url.ts";
import { clientAddressOf } from "../visit.ts";
import { type ModerationVisit, openSession } from "./moderation-visit.ts";
import { isSecret, NOBODY } from "./secret.ts";

/** Most attempts from one network, or from one browser that has signed in before. */
const ATTEMPTS = 10;
const STRETCH_MILLISECONDS = 15 * 60_000;

/** Attempts at one name, from any network, after which each further one is delayed. */
const CALM_ATTEMPTS = 30;
const WAIT_MILLISECONDS = 1_000;

const KNOWN = "crosshead-known-browser";
const KNOWN_SECONDS = 400 * 86_400;
const NONCE_BYTES = 12;

/**
 * Signs a moderator in; returns its Set-Cookie headers, or undefined where name or secret are
 * wrong.
 *
 * Attempts are counted by network, so that nobody can use up those of others; a browser that has
 * signed in before has a separate count, even in a shared network. Many attempts at one name from
 * many networks only delay each attempt: no one can lock a moderator out.
 *
 * @throws {Refusal} 429 after too many attempts
 */
export async function signIn(
  visit: ModerationVisit,
  name: string,
  secret: string,
): Promise<string[] | undefined> {
  const { store, now, seals } = visit;
  const known = await store.moderator(name);
  const browser = await knownBrowser(visit, name);
  const [network] = (await clientAddressOf(visit)).addresses;
  const since = new Date(now.getTime() - STRETCH_MILLISECONDS);
  const count = (what: string, who: string, limit: number) =>
    store.attempt({ what, who, limit, since, at: now });

  const counted = browser ?? network;
  if (counted && !(await count("sign in", counted, ATTEMPTS))) {
    throw new Refusal(429, ({ moderation }) => moderation.tooManyAttempts);
  }
  // Unknown names are counted too: otherwise the missing delay would tell which names exist.
  const nobody = await seals.sign("unknown name", name);
  const calm = await count("sign in as", known?.name ?? nobody, CALM_ATTEMPTS);
  if (!browser && !(calm && network)) await wait();
  if (!(await isSecret(secret, known?.hash ?? NOBODY)) || !known) return undefined;
  return [await openSession(visit, known.name), await knownBrowserCookie(visit, known.name)];
}

/**
 * Key of the rate limit for a browser that has signed in with this name before; undefined for any
 * other browser.
 */
async function knownBrowser({ request, seals }: ModerationVisit, name: string) {
  const [nonce = "", signature = ""] = cookieIn(request, KNOWN).split(".");
  const known = await seals.verify("known browser", `${name} ${nonce}`, signature);
  return known ? `browser ${nonce}` : undefined;
}

async function knownBrowserCookie(
  { request, seals }: ModerationVisit,
  name: string,
): Promise<string> {
  const nonce = bytesToText(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  const signature = await seals.sign("known browser", `${name} ${nonce}`);
  return cookie(request, KNOWN, `${nonce}.${signature}`, KNOWN_SECONDS);
}

function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
}
