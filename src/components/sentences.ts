/** A sentence of a page, with its words and its range. */
export interface Sentence {
  words: string;
  range: Range;
}

/** Sentences of some elements in order, in a language (BCP 47), whatever markup they contain. */
export function sentencesIn(parts: Iterable<Element>, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...parts].flatMap((part) => {
    const at = pointsOf(part);
    return [...segmenter.segment(part.textContent)]
      .filter(({ segment }) => segment.trim())
      .map(({ segment, index }) => {
        const range = document.createRange();
        range.setStart(...at(index));
        range.setEnd(...at(index + segment.trimEnd().length));
        return { words: segment.trim(), range };
      });
  });
}

/** A function that maps an offset in the text of an element to a text node and the offset in it. */
function pointsOf(part: Element): (offset: number) => [Node, number] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: [Text, number][] = [];
  let length = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    texts.push([text, length]);
    length += text.length;
  }
  return (offset) => {
    const [text, start] = texts.findLast(([, start]) => start <= offset) ?? [part, 0];
    return [text, offset - start];
  };
}
