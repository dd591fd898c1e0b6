import { afterEach, expect, test } from "vitest";
import { renderInvitation } from "./render-discussion.ts";
import { speak, words } from "./words.ts";

afterEach(() => speak("en"));

test.each([
  ["fr-CA", "Laisser un commentaire"],
  ["ar", "اترك تعليقا"],
  ["pt", "Leave a comment"],
])("a discussion in %s asks for comments in its language, or in English", (language, heading) => {
  speak(language);
  expect(renderInvitation({ article: "gates" }).markup).toContain(`<h3>${heading}</h3>`);
});

test.each(["en", "fr", "ar"])(
  "in %s comments are counted in every form that it has",
  (language) => {
    speak(language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect(Object.keys(words.count)).toEqual(expect.arrayContaining(pluralCategories));
  },
);

test.each(["fr", "ar"])("in %s every reason to hold a comment has words", (language) => {
  const reasons = Object.keys(words.heldFor);
  speak(language);
  expect(Object.keys(words.heldFor)).toEqual(reasons);
});
