import { expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { shareMenu } from "./share-menu.ts";

test("words that look like markup stay words, in links and in the field to copy", () => {
  const shared = {
    title: "“><script>”",
    text: "</textarea><img src=x onerror='a&b'>",
    address: "https://news.example/articles/a/",
  };
  const { markup } = shareMenu(shared, messagesIn("en").site);
  expect(markup).not.toMatch(/<script|<img/u);
  expect(markup).toContain(
    ">&lt;/textarea&gt;&lt;img src=x onerror=&#39;a&amp;b&#39;&gt;\nhttps://news.example/articles/a/</textarea>",
  );
  expect(markup).toContain(`&amp;body=${encodeURIComponent(shared.text).replace(/'/gu, "&#39;")}`);
});
