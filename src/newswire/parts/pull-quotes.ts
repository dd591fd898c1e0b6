import type { Block } from "../copy/blocks.ts";

/** Fewest letters and digits of a pull quote: fewer may be in two paragraphs by chance. */
const MIN_LENGTH = 20;

/** Finds pull quotes: block quotations that repeat words of the story, and say nothing more. */
export function pullQuotesIn(story: readonly Block[]): Set<Block> {
  const setOff = story.filter(({ isSetOff }) => isSetOff);
  if (setOff.length === 0) return new Set();
  const said = story
    .filter(({ isSetOff }) => !isSetOff)
    .map(lettersOf)
    .join("\n");
  return new Set(
    setOff.filter((block) => {
      const letters = lettersOf(block);
      return letters.length >= MIN_LENGTH && said.includes(letters);
    }),
  );
}

/** Letters and digits of a block, whatever its marks. */
const lettersOf = ({ text }: Block): string => text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
