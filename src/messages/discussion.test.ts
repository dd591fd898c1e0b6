import { afterEach, expect, test } from "vitest";
import { renderInvitation } from "../render/render-discussion.ts";
import { speakToReaders, words } from "./words.ts";

afterEach(() => speakToReaders("en"));

test.each([
  ["fr-CA", "Laisser un commentaire"],
  ["ar", "اترك تعليقا"],
  ["pt", "Leave a comment"],
])("a discussion in %s asks for comments in its language, or in English", (language, heading) => {
  speakToReaders(language);
  expect(renderInvitation({ article: "gates" }).markup).toContain(`<h3>${heading}</h3>`);
});

test.each(["en", "fr", "ar"])(
  "in %s comments are counted in every form that it has",
  (language) => {
    speakToReaders(language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect(Object.keys(words.count)).toEqual(expect.arrayContaining(pluralCategories));
  },
);

test.each(["fr", "ar"])("in %s every reason to hold a comment has words", (language) => {
  const reasons = Object.keys(words.heldFor);
  speakToReaders(language);
  expect(Object.keys(words.heldFor)).toEqual(reasons);
});
