import type { JudgingRules } from "../store/store-rules.ts";

/** Formats of the webhook's messages. */
export type WebhookFormat = "own" | "slack" | "discord";

/** Settings of discussions, under `comments:` in content/publication.yaml. */
export interface Rules extends Omit<JudgingRules, "mode"> {
  /** `off` for no discussions at all. */
  mode: JudgingRules["mode"] | "off";
  /** Days from an article's publication to the closing of its discussion; null for never. */
  closeAfter: number | null;
  /** Days after which the hash of a client address, and its key, are deleted. */
  forgetAddresses: number;
  /**
   * Trusted proxies, whose X-Forwarded-For is believed: addresses and networks, or “cloudflare”.
   */
  trustedProxies: readonly string[];
  /** Notices to the newsroom. */
  notify: Notify;
}

/**
 * Tests whether a story has a discussion: by the rules of the site, and by the story's own setting.
 */
export const isDiscussed = (
  { comments }: { comments?: "off" | undefined },
  { mode }: Pick<Rules, "mode">,
): boolean => mode !== "off" && comments !== "off";

/** Settings of notices, under `comments: notify:` in content/publication.yaml. */
export interface Notify {
  /** Comments to send notices of: those that wait only, or all. */
  about: "held" | "all";
  /** Format of the webhook; null where there is no webhook. */
  webhook: WebhookFormat | null;
  /** Recipients and sender of mail. */
  mail: { readonly to: readonly string[]; readonly from: string } | null;
}

/** Rules for a publisher that sets none. */
export const DEFAULT_RULES: Rules = {
  mode: "hold-first-time",
  closeAfter: null,
  links: 2,
  words: [],
  patterns: [],
  repeats: 1,
  flood: { posts: 30, minutes: 5 },
  forgetAddresses: 7,
  trustedProxies: [],
  notify: { about: "all", webhook: null, mail: null },
};
