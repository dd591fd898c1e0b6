import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Names of the published sources of the last quotation in marks. */
function told(copy: string) {
  const { publicArticle } = readCopy(
    `Ice closes port\n\nThe port froze, Mina Holt said.\n\n${copy}`,
  );
  const quotation = publicArticle.quotations.findLast(({ kind }) => kind !== "indirect");
  return publicArticle.sources.find(({ id }) => id === quotation?.source)?.name ?? null;
}

test.each([
  ["Tom Bell heard a deckhand shout: “We are sinking.”", "a deckhand"],
  ["Tom Bell watched Ida Cole tell the crew: “Row for the shore.”", "Ida Cole"],
  ["Tom Bell overheard him say “we are sinking”.", null],
  ["The sailor who rescued Ida Cole said “I could not wait”.", "sailor"],
  ["A nurse who had treated Tom Bell for years told the jury: “He never slept.”", "A nurse"],
  ["The sailor rescued by Ida Cole said: “I owe her my life.”", "sailor"],
  ["The sailor Ida Cole rescued said: “I owe her my life.”", null],
  ["Tom Bell is accused of telling a guard “you will regret this”.", null],
  ["Tom Bell is alleged to have told a guard: “You will regret this.”", null],
])("the source is not another in its sentence: %s", (copy, name) => {
  expect(told(copy)).toBe(name);
});

test.each([
  ["Tom Bell, who had rescued Ida Cole, said: “I could not wait.”", "Tom Bell"],
  ["Tom Bell stood up and said: “I could not wait.”", "Tom Bell"],
  ["Tom Bell was quick to say “we are late”.", "Tom Bell"],
  ["Tom Bell was quoted as saying “we are late”.", "Tom Bell"],
  ["After he saw Ida Cole, Tom Bell said “we are late”.", "Tom Bell"],
])("a subject stays the source: %s", (copy, name) => {
  expect(told(copy)).toBe(name);
});
