import { lookup } from "node:dns";
import { request as requestPlain } from "node:http";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Mail, NoticeTransport } from "./deliver.ts";
import { mailByHttp, requireTls } from "./fetch-transport.ts";
import { isPublicAddress } from "./public-address.ts";
import type { NoticeSecrets } from "./settings.ts";
import type { Delivery } from "./webhook.ts";

const TIMEOUT_MILLISECONDS = 10_000;

/**
 * Sends from Node: to public addresses only, unless private ones are allowed; mail by SMTP, or by
 * HTTP where no SMTP server is set.
 */
export function nodeTransport(secrets: NoticeSecrets): NoticeTransport {
  return {
    secrets,
    send: (delivery) => send(delivery, secrets),
    mail: (mail) =>
      secrets.smtpUrl ? mailBySmtp(mail, secrets.smtpUrl) : mailByHttp(mail, secrets),
  };
}

/**
 * Looks up a name, and rejects it if any of its addresses is private, as the connection may use any
 * of them.
 */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (refused || !first) return done(new Error(PRIVATE), "", 0);
    if (options.all) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};

const PRIVATE = "the webhook is at a private address, and COMMENTS_WEBHOOK_PRIVATE is not “allow”";

function send({ url, headers, body }: Delivery, secrets: NoticeSecrets): Promise<void> {
  requireTls(url, secrets);
  const { hostname, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  // The lookup is not called for a host that is already an address.
  if (!secrets.webhookPrivate && isIP(host) && !isPublicAddress(host)) throw new Error(PRIVATE);
  const to = protocol === "https:" ? request : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = to(url, {
      method: "POST",
      headers: { ...headers, "Content-Length": Buffer.byteLength(body) },
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      agent: false,
      ...(!secrets.webhookPrivate && { lookup: publicLookup }),
    });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const { statusCode = 0 } = answer;
      answer.destroy();
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(new Error(`answered ${statusCode}`));
    });
    sent.end(body);
  });
}

async function mailBySmtp(mail: Mail, url: string): Promise<void> {
  // Most servers send no mail, and start without its 39 modules.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport(url, {
    connectionTimeout: TIMEOUT_MILLISECONDS,
    socketTimeout: TIMEOUT_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  try {
    await transport.sendMail({ ...mail, to: [...mail.to] });
  } finally {
    transport.close();
  }
}
