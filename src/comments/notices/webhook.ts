import type { WebhookFormat } from "../rules/rules.ts";
import { bytesToText } from "../store/base64url.ts";
import { isMessage } from "../store/comment.ts";
import { type Notice, subjectOf } from "./notice.ts";

/** A request that is ready to be sent. */
export interface Delivery {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Most characters of a message for Discord; Slack takes longer ones. */
const CONTENT_CHARACTERS = 1_900;

/** Discord's flag that hides previews of links. */
const SUPPRESS_EMBEDS = 4;

const BODIES: Readonly<Record<WebhookFormat, (notice: Notice) => object>> = {
  slack: (notice) => ({ text: slackText(lines(notice)), unfurl_links: false }),
  discord: (notice) => ({
    content: lines(notice).slice(0, CONTENT_CHARACTERS),
    allowed_mentions: { parse: [] },
    flags: SUPPRESS_EMBEDS,
  }),
  own: (notice) => {
    const { comment, name, text, held, moderationUrl } = notice;
    const { id, article, parent, status, heldRule, created } = comment;
    return {
      type: isMessage(comment)
        ? "message.told"
        : `comment.${held === undefined ? "published" : "held"}`,
      timestamp: created.toISOString(),
      data: { id, article, parent, status, rule: heldRule, name, text, moderate: moderationUrl },
    };
  },
};

/**
 * A notice as a request, signed by Standard Webhooks (standardwebhooks.com): HMAC with SHA-256 of
 * `id.timestamp.body`.
 *
 * @param secret - `whsec_` and base64; without it, nothing is signed
 */
export async function webhookOf(
  notice: Notice,
  { url, format, secret }: { url: string; format: WebhookFormat; secret: string | undefined },
  now: Date,
): Promise<Delivery> {
  const body = JSON.stringify(BODIES[format](notice));
  const id = `notice_${notice.id}`;
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    "User-Agent": "Crosshead",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
  };
  if (secret) {
    headers["webhook-signature"] = `v1,${await sign(secret, `${id}.${timestamp}.${body}`)}`;
  }
  return { url, headers, body };
}

async function sign(secret: string, text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.replace("whsec_", "")), (c) => c.charCodeAt(0));
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes, hmac, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
  const text64 = bytesToText(new Uint8Array(signature)).replaceAll("-", "+").replaceAll("_", "/");
  return text64.padEnd(Math.ceil(text64.length / 4) * 4, "=");
}

function lines(notice: Notice): string {
  const { text, held, moderationUrl } = notice;
  const why = held === undefined ? "" : ` (${held})`;
  return `${subjectOf(notice)}${why}\n${text.replace(/^/gmu, "> ")}\n${moderationUrl}`;
}

/** Escapes angle brackets, in which Slack reads mentions and links. */
function slackText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/(?<!^|\n)>/gu, "&gt;");
}
