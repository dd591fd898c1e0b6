import type { Verdict } from "../rules/judge.ts";
import type { Notify } from "../rules/rules.ts";
import type { Channel } from "../store/store-notices.ts";

/** Settings of notices from the environment, because they are secret. */
export interface NoticeSecrets {
  webhookUrl: string | undefined;
  webhookSecret: string | undefined;
  /** True if the webhook may use http, or a private address. */
  webhookPrivate: boolean;
  smtpUrl: string | undefined;
  mailUrl: string | undefined;
  mailToken: string | undefined;
}

/** Rules that detect spam, for which no notice is sent. */
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

/** Channels for the notice of a comment, by its verdict. */
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
