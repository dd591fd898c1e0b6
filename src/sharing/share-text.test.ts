import { expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { filed } from "../testing/filed.ts";
import { sharedQuotation, sharedStory } from "./share-text.ts";

const SITE = { address: "https://bell.example" };

const story = filed("2026-03-01-gates.txt", "Gates open\n\n“At last,” Mayor Edith Marl said.\n");

test("a story is shared as its headline, with its whole address", () => {
  const address = "https://bell.example/articles/gates/";
  expect(sharedStory(story, SITE)).toEqual({ title: "Gates open", text: "Gates open", address });
});

test("a quotation is shared as its words, who says them and the story, with its whole address", () => {
  const [quote] = story.data.quotes;
  if (!quote) throw new Error("The story quotes nobody");
  expect(sharedQuotation(story, quote, messagesIn("en").site, SITE)).toEqual({
    title: "Edith Marl, quoted",
    text: "“At last” – Edith Marl, in “Gates open”",
    address: `https://bell.example/articles/gates/quotations/${quote.id}/`,
  });
});
