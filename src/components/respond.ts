import type { Element } from "hast";
import { passageAddress } from "../comments/text/address.ts";
import type { Words } from "../words/words.ts";

/** What can be responded to in a story, and how often that was done when the page was made. */
export interface Responses {
  slug: string;
  /** Published comments by the ids of passages. */
  counts: ReadonlyMap<string, number>;
  words: Words;
}

/** The link that responds to a quotation, in words. */
export function respondToQuotation(id: string, said: string, responses: Responses): Element {
  const { words } = responses;
  const link = respondLink(id, words.respondTo(said), responses);
  link.children = [{ type: "text", value: words.respond }];
  return link;
}

/** The link that responds to a paragraph: a mark at its end. */
export function respondToParagraph(id: string, responses: Responses): Element {
  const link = respondLink(id, responses.words.respondToParagraph, responses);
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
