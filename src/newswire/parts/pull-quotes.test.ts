import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const SAID = "“The ice on the road is coming back every night,” Mayor Edith Marl said on Monday.";
const TEXT = "The council of the town met for three hours and closed the bridge for the winter.";

/** Reading of a story of two paragraphs, with a block quotation between them. */
const read = (quotation: string) =>
  readCopy(`# Council closes bridge\n\n${SAID}\n\n${quotation}\n\n${TEXT}\n`, {
    format: "markdown",
  });

test.each([
  "> “The ice on the road is coming back every night.”",
  "> The ice on the road is coming back every night",
  "> **“the road is coming back every night”**",
])("%s repeats the story, and is no second quotation", (quotation) => {
  const { article } = read(quotation);
  expect(article.quotations).toHaveLength(1);
  expect(article.sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(2);
});

test.each([
  ["> “Nobody will drive there before March,” she said.", 2],
  ["“The ice on the road is coming back every night.”", 2],
])("%s is a quotation of its own", (quotation, count) => {
  expect(read(quotation).article.quotations).toHaveLength(count);
});
