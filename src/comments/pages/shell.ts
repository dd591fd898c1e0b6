import { html } from "../text/html.ts";
import { Part } from "./gzip-parts.ts";
import type { HeaderLines, PageFrame, Sent } from "./page-cache.ts";

/**
 * Placeholders in a shell, the page that is prerendered once for all discussions in a language:
 * plain words, which stay the same in text, attributes and addresses.
 */
export const SLOTS = {
  slug: "slot-slug",
  headline: "slot-headline",
  language: "slot-language",
  content: "slot-content",
} as const;

/** Values of the slots in a shell besides its content; those of no discussion have none. */
export type Slots = Partial<Record<Exclude<keyof typeof SLOTS, "content">, string>>;

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/iu;

/**
 * Frame of a page from its shell, with its content security policy as a header as well.
 *
 * @throws {Error} where the shell has no place for content, or more than one
 */
export function frameOf(shell: string, slots: Slots): PageFrame {
  const [before, after, ...others] = shell.split(SLOTS.content);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error(`The shell has not one “${SLOTS.content}”: build the site again`);
  }
  return {
    before: new Part([Buffer.from(filled(before, slots))]),
    after: new Part([Buffer.from(filled(after, slots))]),
    headers: policyOf(shell),
  };
}

/** Header with the content security policy that a page names in a meta element. */
export function policyOf(page: string): HeaderLines {
  const policy = POLICY.exec(page)?.[1]
    ?.replaceAll("&#39;", "'")
    .replace(/[;\s]+$/u, "");
  return policy ? [["Content-Security-Policy", `${policy}; frame-ancestors 'none'`]] : [];
}

/** An answer of HTML as a whole page, in its frame. */
export async function framed(
  answer: Response,
  { before, after, headers }: PageFrame,
): Promise<Sent> {
  return {
    status: answer.status,
    headers: [...answer.headers, ...headers],
    body: Buffer.concat([before.bytes, await answer.bytes(), after.bytes]),
  };
}

function filled(shell: string, slots: Slots): string {
  // In one go: what fills a slot may look like another.
  return shell.replaceAll(/slot-(slug|headline|language)/gu, (slot, name: keyof Slots) =>
    slots[name] === undefined ? slot : html`${slots[name]}`.markup,
  );
}
