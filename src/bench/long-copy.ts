/** Sentences of long copy. */
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

/** A story of a number of paragraphs with four sentences each. */
export function storyOf(paragraphs: number): string {
  const paragraph = (number: number) =>
    [0, 1, 2, 3].map((at) => SENTENCES[(number * 3 + at) % SENTENCES.length]).join(" ");
  return [
    "Ferry stays in port",
    ...Array.from({ length: paragraphs }, (_, at) => paragraph(at)),
  ].join("\n\n");
}

/** Artificial copy that is slow to read. */
export const hardCopy: Record<string, () => string> = {
  "5 MB in one paragraph": () => SENTENCES.join(" ").repeat(5e6 / SENTENCES.join(" ").length),
  "100,000 quotation marks, none closed": () => "“Ice ".repeat(100_000),
  "10,000 brackets in one another": () => "(ice ".repeat(10_000) + ")".repeat(10_000),
  "1 MB without a space": () => "ice".repeat(350_000),
  "500,000 lines of one letter": () => "i\n".repeat(500_000),
};
