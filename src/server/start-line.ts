import type { NoticeSecrets } from "../comments/notices/settings.ts";
import type { SitePublication } from "./release.ts";

/** Address that the publication has as delivered. */
const EXAMPLE = "https://crosshead.example";

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(?::\d+)?$/u;

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
  const notices = [
    notify.webhook &&
      (secrets.webhookUrl ? "webhook" : "webhook (COMMENTS_WEBHOOK_URL is not set)"),
    notify.mail &&
      (secrets.smtpUrl || secrets.mailUrl ? "mail" : "mail (COMMENTS_SMTP_URL is not set)"),
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
 * Watches the hosts that requests name; gives a warning for the first that is neither the
 * publication's nor a name of this machine.
 */
export function hostWatch(publication: Pick<SitePublication, "address">) {
  const own = new URL(publication.address).host;
  let isTold = false;
  return (host: string | undefined): string | undefined => {
    if (isTold || host === undefined || host === own || LOCAL.test(host)) return undefined;
    isTold = true;
    return `Readers ask for ${host}, but “address” in content/publication.yaml is ${publication.address}: comments are taken from that address only, and links lead there.`;
  };
}
