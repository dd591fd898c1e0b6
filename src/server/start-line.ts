import type { NoticeSecrets } from "../comments/notices/settings.ts";
import type { SitePublication } from "./host.ts";

/** Default address of the publication. */
const EXAMPLE = "https://crosshead.example";

interface Started {
  /** Address at which the server listens. */
  address: string;
  release: string;
  publication: SitePublication;
  /** Description of the store of comments: its place and its number of comments. */
  store: string;
  secrets: NoticeSecrets;
}

/** Line that a server prints when it starts. */
export function startLine({ address, release, publication, store, secrets }: Started): string {
  const { trustedProxies, notify } = publication.comments;
  const { webhookUrl, webhookSecret, smtpUrl, mailUrl, mailToken } = secrets;
  const isSigned = notify.webhook === "own";
  const byHttp = !smtpUrl && mailUrl;
  const notices = [
    notify.webhook &&
      lacking("webhook", {
        COMMENTS_WEBHOOK_URL: webhookUrl,
        ...(isSigned && { COMMENTS_WEBHOOK_SECRET: webhookSecret }),
      }),
    notify.mail &&
      lacking("mail", byHttp ? { COMMENTS_MAIL_TOKEN: mailToken } : { COMMENTS_SMTP_URL: smtpUrl }),
  ].filter(Boolean);
  return [
    address,
    `release ${release}`,
    `comments in ${store}`,
    `proxies trusted: ${trustedProxies.join(", ") || "none"}`,
    `notices: ${notices.join(", ") || "none"}`,
    ...(publication.address === EXAMPLE
      ? [`links lead to ${EXAMPLE} until content/publication.yaml has your “address”`]
      : []),
  ].join("; ");
}

/**
 * A channel of notices with the variables that it lacks: "webhook (COMMENTS_WEBHOOK_URL is not
 * set)".
 */
function lacking(way: string, needed: Record<string, string | undefined>): string {
  const missing = Object.keys(needed).filter((name) => !needed[name]);
  if (missing.length === 0) return way;
  return `${way} (${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set)`;
}
