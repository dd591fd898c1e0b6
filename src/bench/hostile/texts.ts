/** Characters of Markdown, with text beside them. */
const MARKDOWN = [
  ...["*", "_", "**", "[", "](", "]", "(", ")", "`", "``", "<", ">", "\\", "&", "&amp;", "!", "!["],
  ...["> ", "- ", "+ ", "1. ", "\n> ", "\n- ", "\n", "\n\n", "  \n", "\t", "    ", " ", "```\n"],
  ...["~", "|", "#", "a", "é", "“", "[a](b)", '[a](b "', "[a]", "[a]: b\n", "<a@b.c>", "<b>"],
  ...["https://a.b ", "a*", "_a", "~~", "~~a", "[^1]", "[^1]: a\n", "|a", "|-", "|-|-|\n", "|\n"],
];

/** Elements of HTML, closed and not, with text beside them. */
const HTML = [
  ...["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=b>", "</a>", "<i><b>", "<br>"],
  ...["<blockquote>", "</blockquote>", "<ul><li>", "</li></ul>", "<table><tr><td>", "</td>"],
  ...[
    "<h2>",
    "</h2>",
    "<q>",
    "</q>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<",
    ">",
    "</",
    "<p ",
  ],
  ...["&amp;", "&", "&lt;", "=", '"', "'", "\n", " ", "ice ", "Ana Lund said. ", "“It is late,” "],
  ...["<p>“It is late,” Ana Lund said.</p>", "<img src=a alt=b>", "<svg>", "<math>", "<select>"],
];

/** Pieces for texts, by markup language. */
export const PIECES = { markdown: MARKDOWN, html: HTML };

/** Lengths of measured texts in characters. */
export const LENGTHS = [250, 1_000, 4_990];

/**
 * Texts that repeat a few pieces, alone and before plain words, the same in each run: most texts
 * that are slow to read are of this kind.
 */
export function hostileTexts(pieces: readonly string[], count: number, length: number): string[] {
  const random = randomBelow(count);
  return Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: 1 + (index % 4) }, () => pieces[random(pieces.length)]);
    const unit = parts.join("");
    const repeats = index % 3 === 0 ? 30 + random(170) : length;
    return unit.repeat(Math.min(repeats, length)).padEnd(length, " word").slice(0, length);
  });
}

/** A generator of numbers that are the same in each run (a linear congruential one). */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
