import { type Html, html } from "../text/html.ts";
import { Part } from "./gzip-parts.ts";
import type { HeaderLines, PageFrame, Sent } from "./page-cache.ts";

/**
 * Placeholders in a shell, which is the page that is prerendered once in each language for all
 * discussions, or for all quotations. They are plain words, which stay the same in text, attributes
 * and addresses.
 */
export const SLOTS = {
  slug: "slot-slug",
  headline: "slot-headline",
  language: "slot-language",
  content: "slot-content",
  /** Id of a quotation, on its page. */
  id: "slot-id",
  title: "slot-title",
  description: "slot-description",
  /** Elements of the head for search engines. */
  listing: "slot-listing",
  /** Links for sharing it. */
  links: "slot-links",
} as const;

/** Values of slots in a shell; text is escaped, HTML is not. */
export type Slots = { [Name in keyof typeof SLOTS]?: string | Html };

const ANY_SLOT = new RegExp(Object.values(SLOTS).join("|"), "gu");

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/iu;

/**
 * Frame of a page from its shell, with its content security policy also as a header.
 *
 * @throws {Error} where the shell has no place for content, or more than one
 */
export function frameOf(shell: string, slots: Slots): PageFrame {
  const [before, after, ...others] = shell.split(SLOTS.content);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error(`The shell page needs exactly one “${SLOTS.content}”: build the site again`);
  }
  return {
    before: new Part([Buffer.from(filled(before, slots))]),
    after: new Part([Buffer.from(filled(after, slots))]),
    headers: policyOf(shell),
  };
}

/** A page from its shell, and its content security policy as a header. */
export function pageIn(shell: string, slots: Slots): { page: string; headers: HeaderLines } {
  return { page: filled(shell, slots), headers: policyOf(shell) };
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
  // In one pass, since the value of a slot may look like another slot.
  return shell.replaceAll(ANY_SLOT, (slot) => {
    const value = slots[slot.slice("slot-".length) as keyof Slots];
    return value === undefined ? slot : html`${value}`.markup;
  });
}
