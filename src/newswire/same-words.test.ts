import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { type ReadCopyOptions, readCopy } from "./read-copy.ts";
import { renderCopy } from "./story/render-copy.ts";

/** Stories as plain copy and as Markdown of the same words. */
const stories: [name: string, copy: string, markdown: string][] = [
  [
    "crossheads and emphasis",
    "Ferry stays in port\n\nPORTO, March 12 (AP) — “The ice is a wall,” said Rosa Lindqvist, the harbour master, on Monday.\n\nThe ferry lay in port all day while the crew waited for the wind to turn and the ice to break.\n\nTalks on fishing\n\nFishermen warned on Tuesday that the cod were gone and that no boat would sail before the spring.\n\n(Reporting by Ana Prado; editing by Li Wen)",
    "# Ferry *stays* in port\n\nPORTO, March 12 (AP) — “The ice is a **wall**,” said **Rosa** Lindqvist, the harbour master, on _Monday_.\n\nThe ferry lay in port all day while the crew waited for the wind to turn and the ice to break.\n\n## Talks on fishing\n\nFishermen warned on Tuesday that the cod were gone and that no boat would sail before the spring.\n\n(Reporting by Ana Prado; editing by Li Wen)",
  ],
  [
    "links, block quotes and lines that go on",
    "Council closes bridge\n\nThe council said it had no choice but to close the bridge.\n\n“We had to,” Ana Prado told reporters. “It rained for days.”\n\nPolice said that the road was “a river”.",
    "# Council closes bridge\n\nThe [council](https://example.org/council) said it had\nno choice but to close the bridge.\n\n> “We had to,” [Ana Prado](https://example.org/prado) told reporters.\n> “It rained for days.”\n\nPolice said that the [road](https://example.org) was “a river”.",
  ],
  [
    "escapes, references and code",
    "Ice & snow\n\nThe *Otter* is lost, the crew of R&D said.\n\n“It is over,” said Karl Holm. “We can’t sail.”",
    "# Ice & snow\n\nThe \\*Otter\\* is lost, the crew of R&amp;D said.\n\n&ldquo;It is over,&rdquo; said Karl Holm. &#8220;We can&rsquo;t sail.&#8221;",
  ],
  [
    "lists",
    "Ferry stays in port\n\nThe captain gave three reasons for staying:\n\n“The ice is a wall,” said Rosa Lindqvist.\n\n“The wind is up,” said Karl Holm.",
    "# Ferry stays in port\n\nThe captain gave three reasons for staying:\n\n- “The ice is a wall,” said Rosa Lindqvist.\n- “The wind is up,” said Karl Holm.",
  ],
];

/** Everything found in copy, without its offsets. */
function found(text: string, format: ReadCopyOptions["format"]) {
  const { article, lead } = readCopy(text, { format, published: "2024-03-13" });
  return {
    lead: lead.replace(/[*\\]|&amp;/g, ""),
    headline: article.headline?.text,
    dateline: article.dateline && { ...article.dateline, start: 0, end: 0 },
    signoff: article.signoff?.text,
    sections: article.sections.map(({ crosshead, paragraphs }) => [
      crosshead?.text,
      paragraphs.length,
    ]),
    quotations: article.quotations.map(({ id, kind, spans, quoted, attribution, cue, source }) => [
      id,
      kind,
      spans.length,
      quoted.length,
      attribution?.text,
      cue?.text,
      source,
    ]),
    sources: article.sources.map(({ id, name, kind, description, mentions }) => [
      id,
      name,
      kind,
      description,
      mentions.length,
    ]),
    days: article.days.map(({ text: words, date }) => [words, date]),
  };
}

test.each(stories)(
  "Markdown with %s gives what the same words in plain copy do",
  (_, copy, markdown) => {
    const plain = found(copy, "copy");
    expect(plain.quotations.length).toBeGreaterThan(0);
    const marked = found(markdown, "markdown");
    expect({ ...marked, lead: "" }).toEqual({ ...plain, lead: "" });
  },
);

/** Text of rendered HTML, a line for each block, without the notes beside paragraphs. */
function textOf(html: string): string {
  return html
    .replace(/<aside>.*?<\/aside>/gs, "")
    .replace(/<\/(?:p|h2|li|blockquote)>/g, "\n\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&#x3C;/g, "<")
    .replace(/&#x26;/g, "&");
}

/** Headline, crossheads and the words in marks of copy. */
function heard(copy: string) {
  const reading = readCopy(copy, { published: "2024-03-13" });
  const { headline, sections, quotations } = reading.article;
  return {
    headline: headline?.text,
    crossheads: sections.flatMap(({ crosshead }) => crosshead?.text ?? []),
    words: quotations.map(({ spans }) =>
      spans.map(([start, end]) => copy.slice(start, end).replace(/\s+/g, " ")),
    ),
    reading,
  };
}

test.each(stories)("a page of %s, read again, says the same", (_, copy) => {
  const { reading, ...first } = heard(copy);
  const { reading: _again, ...second } = heard(
    `${first.headline}\n\n${textOf(htmlOf(renderCopy(reading)))}`,
  );
  expect(second).toEqual(first);
});
