import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { addresses } from "../formats/addresses.ts";
import type { SiteMessages } from "../messages/messages.ts";
import type { Source } from "../newswire/article.ts";
import type { Shared } from "../sharing/services.ts";

/** Facts about a quotation for its link. */
interface Quoted {
  slug: string;
  sources: readonly Source[];
  sourceIds: ReadonlyMap<string, string>;
  shared: ReadonlyMap<string, Shared>;
  messages: SiteMessages;
}

/**
 * Makes a quotation a link to its page, for which a script opens a menu; the title names its
 * source. The script also handles further parts of a split quotation. No `<q>` remains, as
 * browsers' reader views would add marks to those of the copy.
 */
export function linkQuotation(node: Element, quoted: Quoted): void {
  const { id, dataSource, dataQuotation } = node.properties;
  node.tagName = "span";
  node.properties = { className: ["quotation"], ...(dataQuotation && { dataQuotation }) };
  if (typeof id !== "string") return;
  node.properties["id"] = id;
  const { slug, sources, sourceIds, shared, messages } = quoted;
  const held = shared.get(id);
  if (!held || holdsLink(node)) return;
  const source = sources.find((each) => each.id === dataSource);
  const page = sourceIds.get(source?.id ?? "");
  const about = source?.description ? `${source.name}, ${source.description}` : source?.name;
  node.tagName = "a";
  Object.assign(node.properties, {
    href: addresses.quotation(slug, id),
    draggable: "false",
    ...(about && { title: about }),
    dataText: held.text,
    dataAddress: held.address,
    ...(page &&
      source && {
        dataSpeaker: addresses.source(page),
        dataSaid: messages.allSaid(source.name),
      }),
  });
  // Elements inside a link must not have the focus.
  visit(node, "element", ({ properties }) => {
    delete properties["tabIndex"];
  });
}

function holdsLink(node: Element): boolean {
  let holds = false;
  visit(node, "element", ({ tagName }) => {
    holds ||= tagName === "a";
  });
  return holds;
}
