import type { Mail, NoticeTransport } from "./deliver.ts";
import type { NoticeSecrets } from "./settings.ts";
import type { Delivery } from "./webhook.ts";

const TIMEOUT_MILLISECONDS = 10_000;

/** Sends by fetch; mail by an HTTP interface in the format of Resend. */
export function fetchTransport(secrets: NoticeSecrets): NoticeTransport {
  return {
    secrets,
    async send(delivery) {
      requireTls(delivery.url, secrets);
      await sendByFetch(delivery);
    },
    mail: (mail) => mailByHttp(mail, secrets),
  };
}

/** Sends a mail by the HTTP interface that the environment names. */
export async function mailByHttp(mail: Mail, secrets: NoticeSecrets): Promise<void> {
  const { mailUrl: url, mailToken } = secrets;
  if (!url || !mailToken) throw new Error("COMMENTS_MAIL_URL or COMMENTS_MAIL_TOKEN is not set");
  requireTls(url, secrets);
  const { from, to, subject, text, messageId } = mail;
  const headers = {
    "Content-Type": "application/json",
    Authorization: `Bearer ${mailToken}`,
    "Idempotency-Key": messageId,
  };
  await sendByFetch({ url, headers, body: JSON.stringify({ from, to, subject, text }) });
}

/** @throws {Error} where an address has no TLS and needs it */
export function requireTls(url: string, { webhookPrivate }: NoticeSecrets): void {
  const protocol = URL.parse(url)?.protocol;
  if (protocol === "https:" || (protocol === "http:" && webhookPrivate)) return;
  throw new Error("a notice goes to an https address only, unless COMMENTS_WEBHOOK_PRIVATE=allow");
}

async function sendByFetch({ url, headers, body }: Delivery): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const answer = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}
