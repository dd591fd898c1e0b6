import type { Root } from "hast";
import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { filed } from "../testing/filed.ts";
import { frameGalleries } from "./galleries.ts";

const [BOAT, CREW] = ["![A boat](/boat.jpg)", "![The crew](/crew.jpg)"];

/** Classes of what stands in a story’s text, as its page shows it. */
function shown(...parts: string[]): string {
  const copy = ["# Boats race", "The boats raced.", ...parts, "Nobody won the race."].join("\n\n");
  const tree: Root = structuredClone(filed("2026-03-01-boats.md", copy).data.tree);
  frameGalleries(tree, "Pictures");
  return htmlOf(tree);
}

test("pictures that follow one another stand in a row that the keyboard reaches", () => {
  expect(shown(BOAT, CREW)).toContain(
    '<div class="gallery" role="group" aria-label="Pictures" tabindex="0"><figure><img src="/boat.jpg" alt="A boat"></figure><figure><img src="/crew.jpg" alt="The crew"></figure></div>',
  );
  expect(shown(`${BOAT} ${CREW}`)).toContain('class="gallery"');
});

test("a picture with words before and behind it stands in the text", () => {
  const html = shown(BOAT, "It sank on the way home.", CREW);
  expect(html).not.toContain("gallery");
  expect(html.match(/<figure>/gu)).toHaveLength(2);
});
