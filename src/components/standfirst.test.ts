import { expect, test } from "vitest";
import { standfirstOf } from "./standfirst.ts";

const LEAD = "Norland's court on Thursday forbade the dredging, judges said.";

const story = (summary?: string) => ({ summary, lead: LEAD, language: "en" });

test("the summary stands under the headline, in the marks of print", () => {
  expect(standfirstOf(story("The harbour's bed stays."))).toBe("The harbour’s bed stays.");
});

test.each([
  ["there is no summary", undefined],
  ["the text begins with the same words", "Norland's court on Thursday forbade the dredging."],
])("nothing stands there where %s", (_, summary) => {
  expect(standfirstOf(story(summary))).toBeUndefined();
});
