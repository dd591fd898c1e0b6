import type { Element } from "hast";
import { passageAddress } from "../comments/text/address.ts";
import type { SiteMessages } from "../messages/messages.ts";

/** Facts that links need which respond to passages of a story. */
export interface Responses {
  slug: string;
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

function respondLink(id: string, label: string, { slug }: Responses): Element {
  return {
    type: "element",
    tagName: "a",
    properties: {
      className: ["respond"],
      href: passageAddress(slug, id),
      ariaLabel: label,
    },
    children: [],
  };
}
