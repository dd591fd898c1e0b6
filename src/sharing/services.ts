/** Text and address for sharing a story or a quotation. */
export interface Shared {
  /** Subject of a mail, title of a post. */
  title: string;
  /** Text beside the link. */
  text: string;
  /** Absolute address of the page. */
  address: string;
}

interface Service {
  name: string;
  /** Page of the service for sharing; undefined parts are omitted. */
  page: string;
  parts: (shared: Shared) => Record<string, string>;
}

const inOneText = ({ text, address }: Shared) => ({ text: `${text}\n${address}` });

/**
 * Services for sharing by a plain link, without scripts on this site. Mastodon's page asks for the
 * reader's server; the shared text is in the fragment, which is not sent to it before.
 */
const SERVICES: Service[] = [
  { name: "WhatsApp", page: "https://wa.me/?", parts: inOneText },
  {
    name: "Telegram",
    page: "https://t.me/share/url?",
    parts: ({ text, address }) => ({ url: address, text }),
  },
  { name: "Bluesky", page: "https://bsky.app/intent/compose?", parts: inOneText },
  { name: "Mastodon", page: "https://share.joinmastodon.org/#", parts: inOneText },
  {
    name: "X",
    page: "https://x.com/intent/post?",
    parts: ({ text, address }) => ({ text, url: address }),
  },
  {
    name: "Facebook",
    page: "https://www.facebook.com/sharer/sharer.php?",
    parts: ({ address }) => ({ u: address }),
  },
  {
    name: "LinkedIn",
    page: "https://www.linkedin.com/sharing/share-offsite/?",
    parts: ({ address }) => ({ url: address }),
  },
  {
    name: "Reddit",
    page: "https://www.reddit.com/submit?",
    parts: ({ title, address }) => ({ url: address, title }),
  },
];

/** Links for sharing on each service. */
export function shareLinks(shared: Shared): { name: string; href: string }[] {
  return SERVICES.map(({ name, page, parts }) => ({ name, href: page + encoded(parts(shared)) }));
}

/** Link for sharing by mail (RFC 6068). */
export function mailLink({ title, text, address }: Shared): string {
  return `mailto:?${encoded({ subject: title, body: `${text}\r\n${address}` })}`;
}

/** Encodes spaces as %20, since a + is literal in mail links and fragments. */
function encoded(parts: Record<string, string>): string {
  return Object.entries(parts)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
