/** Sentences that long copy is made of. */
const SENTENCES = [
  "Rosa Lindqvist, the harbour master, said on Monday that the ice had come too early.",
  "“We have never seen the like of it,” she told reporters in Luleå.",
  "The ferry stayed in port, its crew of 45 waiting for a breaker from the north.",
  "According to the shipping company, 1,200 passengers were taken home by bus.",
  "A spokesman for the coast guard, Karl Holm, called the winter “a test of patience”.",
  "In 2011 the sea froze on December 3, two weeks later than this year.",
  "Prices of fish rose by 12% at the market, and traders expect them to rise further.",
  "“The boats cannot leave,” said Holm. “And the trucks cannot come.”",
];

/** A story of so many paragraphs of four sentences. */
export function storyOf(paragraphs: number): string {
  const paragraph = (number: number) =>
    [0, 1, 2, 3].map((at) => SENTENCES[(number * 3 + at) % SENTENCES.length]).join(" ");
  return [
    "Ferry stays in port",
    ...Array.from({ length: paragraphs }, (_, at) => paragraph(at)),
  ].join("\n\n");
}

/** Pieces of copy that, repeated, make what is slow to read where each is compared with all. */
export const repeatedPieces: string[] = [
  ...["‘", "’", "‘ice ", "'ice ", '"ice ', "“ice ", "ice” ", "« ice ", "l’ami d’un ", "6'2\" "],
  ...["“It is late,” Ana Lund said. ", "“It is late,” he said.\n\n", "“It is late.”\n\n"],
  ...["Ana Lund, ", "Ana Lund, who ", "the head of the ", "Dr. ", "J. ", "ICE ", "Ice, Inc. "],
  ...["Monday, ", "Monday and ", "on March 5 and ", "5, 6 and ", "3 to 4 to ", "1/2/2003 "],
  ...["1999-2000, ", "March 3, ", "“We meet Friday,” she said on Monday. "],
  ...[
    "ice, ",
    "ice. ",
    "he said that ",
    "(ice ",
    "(ice) ",
    "– ",
    "…",
    ".",
    "@ice ",
    "a@b.example ",
  ],
  ...["Ice.\n", "Ice.\n\n", "ice\n", "About Ice\n\n", "* Ice\n", "VARGA: Ice.\n\n", "* * *\n"],
  ...["Contact: Ana Lund\n", "By Ana Lund and ", "ice[1] ", "&amp;", "<b>", "â€œ"],
];

/** Artificial copy that is slow to read. */
export const hardCopy: Record<string, () => string> = {
  "5 MB in one paragraph": () => SENTENCES.join(" ").repeat(5e6 / SENTENCES.join(" ").length),
  "100,000 quotation marks, none closed": () => "“Ice ".repeat(100_000),
  "10,000 brackets in one another": () => "(ice ".repeat(10_000) + ")".repeat(10_000),
  "1 MB without a space": () => "ice".repeat(350_000),
  "500,000 lines of one letter": () => "i\n".repeat(500_000),
};
