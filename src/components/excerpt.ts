/** A part of an excerpt. */
export interface ExcerptPart {
  text: string;
  /** True if it matches the search. */
  isFound: boolean;
}

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/**
 * Parts of an excerpt from Pagefind, as plain text: anything else that looks like markup is text of
 * a story.
 */
export function excerptOf(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((part) => part !== "")
    .map((part) => {
      const found = /^<mark>(?<words>.*)<\/mark>$/su.exec(part)?.groups?.["words"];
      const text = (found ?? part).replaceAll(
        /&(?:lt|gt|quot|#39|amp);/gu,
        (entity) => ENTITIES[entity] ?? entity,
      );
      return { text, isFound: found !== undefined };
    });
}
