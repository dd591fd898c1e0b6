/** Text and address for sharing a story or a quotation. */
export interface Shared {
  /** The subject of a mail, the title of a post. */
  title: string;
  /** Text beside the link. */
  text: string;
  /** Whole address of the page. */
  address: string;
}

interface Service {
  name: string;
  /** The service's page that shares; parts that are undefined are left out. */
  page: string;
  parts: (shared: Shared) => Record<string, string>;
}

const inOneText = ({ text, address }: Shared) => ({ text: `${text}\n${address}` });

/**
 * Pages that services offer for sharing, none of which needs a script of theirs here. Mastodon's
 * own asks for the reader's server, and keeps what is shared in the fragment: it is sent to nobody
 * before.
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

/** Links that share something on each service. */
export function shareLinks(shared: Shared): { name: string; href: string }[] {
  return SERVICES.map(({ name, page, parts }) => ({ name, href: page + encoded(parts(shared)) }));
}

/** The link that shares something by mail (RFC 6068). */
export function mailLink({ title, text, address }: Shared): string {
  return `mailto:?${encoded({ subject: title, body: `${text}\r\n${address}` })}`;
}

/** Spaces as %20: what reads a mail link or a fragment takes a + for itself. */
function encoded(parts: Record<string, string>): string {
  return Object.entries(parts)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
