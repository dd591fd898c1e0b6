import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { renderCopy } from "../newswire/story/render-copy.ts";
import { noteAbsentSpeakers } from "./absent-speakers.ts";

const COPY = `Washington rebuffs talks

Washington this week rebuffed the suggestion of broader talks on Syria, prompting criticism from Vladimir Putin on Thursday.

“I believe this is an unconstructive position,” he said on a visit to Kazakhstan.

“It looks like they have nothing to talk about.”

The talks end on Friday.`;

test("a paragraph in which a speaker goes on has the name behind it, which only the eye does without", () => {
  const { publicArticle, tree } = readCopy(COPY, { published: "2026-11-26" });
  const body = renderCopy({ tree });
  const told = () => htmlOf(body).match(/<aside.*?<\/aside>/gsu) ?? [];
  const before = told().length;
  noteAbsentSpeakers(body, publicArticle.sources);
  expect(before).toBe(1);
  expect(told()).toHaveLength(2);
  noteAbsentSpeakers(body, publicArticle.sources);
  expect(told()).toHaveLength(2);
  expect(told().at(-1)).toBe('<aside class="hidden"><p>Vladimir Putin</p></aside>');
});
