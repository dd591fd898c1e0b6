import type { NoticeSecrets } from "../comments/notices/settings.ts";
import type { SitePublication } from "./release.ts";

/** Address that the publication has as delivered. */
const EXAMPLE = "https://crosshead.example";

interface Started {
  /** Where the server listens. */
  address: string;
  release: string;
  publication: SitePublication;
  /** Store of comments in words: where it is, and how many it has. */
  store: string;
  secrets: NoticeSecrets;
}

/** The one line that a server prints at its start. */
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

/** A way of notices with the variables that it lacks: "webhook (COMMENTS_WEBHOOK_URL is not set)". */
function lacking(way: string, needed: Record<string, string | undefined>): string {
  const missing = Object.keys(needed).filter((name) => !needed[name]);
  if (missing.length === 0) return way;
  return `${way} (${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set)`;
}
