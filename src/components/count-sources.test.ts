import { expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import type { Source } from "../newswire/article.ts";
import { countSources } from "./count-sources.ts";

const voice = (kind: Source["kind"]): Source => ({
  id: kind,
  name: kind,
  kind,
  description: null,
  mentions: [],
});

test.each([
  [[], ""],
  [[voice("person")], "1 voice"],
  [[voice("person"), voice("place")], "2 voices"],
  [[voice("person"), voice("unnamed")], "2 voices, 1 unnamed"],
])("voices are counted, and those that the story does not name", (sources, words) => {
  expect(countSources(sources, messagesIn("en").site)).toBe(words);
});
