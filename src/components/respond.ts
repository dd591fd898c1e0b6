import type { Element } from "hast";
import { passageAddress } from "../comments/text/address.ts";
import type { SiteMessages } from "../messages/messages.ts";

/** Passages that can be responded to in a story, and how many responses each had at build time. */
export interface Responses {
  slug: string;
  /** Published comments by the ids of passages. */
  counts: ReadonlyMap<string, number>;
  messages: SiteMessages;
}

/** The link that responds to a quotation, in words. */
export function respondToQuotation(id: string, said: string, responses: Responses): Element {
  const { messages } = responses;
  const link = respondLink(id, messages.respondTo(said), responses);
  link.children = [{ type: "text", value: messages.respond }];
  return link;
}

/** The link that responds to a paragraph: a mark at its end. */
export function respondToParagraph(id: string, responses: Responses): Element {
  const link = respondLink(id, responses.messages.respondToParagraph, responses);
  link.properties["className"] = ["respond", "mark"];
  return link;
}

function respondLink(id: string, label: string, { slug, counts }: Responses): Element {
  const count = counts.get(id);
  return {
    type: "element",
    tagName: "a",
    properties: {
      className: ["respond"],
      href: passageAddress(slug, id),
      ariaLabel: label,
      ...(count && { dataCount: String(count) }),
    },
    children: [],
  };
}
