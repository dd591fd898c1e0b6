import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { filed } from "../testing/filed.ts";
import { showLoneLinks } from "./lone-links.ts";

/** HTML of a paragraph as a story’s page shows it. */
function shown(paragraph: string): string {
  const copy = `# Boats race\n\nThe boats raced.\n\n${paragraph}\n\nNobody won the race.\n`;
  const { tree } = filed("2026-03-01-boats.md", copy).data;
  const page = structuredClone(tree);
  showLoneLinks(page);
  return htmlOf(page).replace(/^.*raced\.<\/p>\s*|\s*<p id="[^"]+">Nobody.*$/gsu, "");
}

test("a link that is a paragraph is a card that says which site it leads to", () => {
  expect(shown("[The race, filmed](https://www.films.example/watch?v=1)")).toMatch(
    /^<p [^>]*class="link-card"><a href="https:\/\/www\.films\.example\/watch\?v=1">The race, filmed <span>films\.example<\/span><\/a><\/p>$/u,
  );
});

test("nothing of another site is loaded, whatever the link leads to", () => {
  expect(shown("[The race](https://films.example/race.mp4)")).not.toContain("<video");
  expect(shown("[The race](//films.example/race.mp4)")).not.toContain("<video");
});

test("a link with other words stays a link", () => {
  expect(shown("See [the race](https://films.example/1).")).not.toContain("link-card");
});

test.each([
  ["video", "/films/race.mp4"],
  ["audio", "/talks/race.mp3"],
])("%s of this site is played where it stands, with its words below it", (tagName, address) => {
  const html = shown(`[The race of boats](${address})`);
  expect(html).toContain(
    `class="picture in-text"><${tagName} src="${address}" controls preload="metadata" aria-label="The race of boats"></${tagName}><figcaption>The race of boats</figcaption></figure>`,
  );
});

test("another file of this site is a link", () => {
  expect(shown("[The report](/files/report.pdf)")).toContain('<a href="/files/report.pdf">');
});
