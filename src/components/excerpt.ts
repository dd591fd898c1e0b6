/** A part of an excerpt. */
export interface ExcerptPart {
  text: string;
  /** True if it is what was searched. */
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
 * The parts of an excerpt as Pagefind gives it, as plain text: whatever else in it looks like
 * markup is words of a story.
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
