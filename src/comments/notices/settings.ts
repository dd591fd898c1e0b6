import type { Verdict } from "../judge.ts";
import type { Channel } from "../store-notices.ts";
import type { Format } from "./webhook.ts";

/** What the publisher decides of notices, under `comments: notify:` in content/publication.yaml. */
export interface Notify {
  /** Whether to tell of what waits only, or of what is published as well. */
  about: "held" | "all";
  /** How the webhook wants it; null where there is no webhook. */
  webhook: Format | null;
  /** Who gets mail, and from whom. */
  mail: { readonly to: readonly string[]; readonly from: string } | null;
}

/** What only the environment may know. */
export interface NoticeSecrets {
  webhookUrl: string | undefined;
  webhookSecret: string | undefined;
  /** Whether the webhook may be by http, or at a private address. */
  webhookPrivate: boolean;
  smtpUrl: string | undefined;
  mailUrl: string | undefined;
  mailToken: string | undefined;
}

/** Rules that find spam, of which nobody is told. */
const SPAM: ReadonlySet<string | null> = new Set([
  "blocked name",
  "blocked address",
  "blocked pattern",
  "trap",
  "haste",
  "flood",
  "busy",
  "trouble",
]);

/** By what the newsroom is told of a comment that is stored under a verdict. */
export function noticesFor(
  { about, webhook, mail }: Notify,
  { status, heldRule }: Exclude<Verdict, { status: "refused" }>,
): Channel[] {
  if (SPAM.has(heldRule) || (about === "held" && status !== "held")) return [];
  return [...(webhook ? (["webhook"] as const) : []), ...(mail ? (["mail"] as const) : [])];
}

/** Reads the secrets of notices from an environment. */
export function noticeSecrets(env: {
  readonly [name: `COMMENTS_${string}`]: string | undefined;
}): NoticeSecrets {
  const given = (name: `COMMENTS_${string}`) => env[name] || undefined;
  const webhookSecret = given("COMMENTS_WEBHOOK_SECRET");
  if (webhookSecret && !/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(webhookSecret)) {
    throw new Error("COMMENTS_WEBHOOK_SECRET: write whsec_ and 24 bytes or more in base64");
  }
  return {
    webhookUrl: given("COMMENTS_WEBHOOK_URL"),
    webhookSecret,
    webhookPrivate: given("COMMENTS_WEBHOOK_PRIVATE") === "allow",
    smtpUrl: given("COMMENTS_SMTP_URL"),
    mailUrl: given("COMMENTS_MAIL_URL"),
    mailToken: given("COMMENTS_MAIL_TOKEN"),
  };
}
