import { expect, test } from "vitest";
import { htmlOf } from "../../formats/body.ts";
import { readCopy } from "../read-copy.ts";
import { renderCopy } from "../story/render-copy.ts";

const html = (markdown: string) =>
  htmlOf(renderCopy(readCopy(`# Harbour opens\n\n${markdown}\n`, { format: "markdown" })));

const OPENED = "The gates of the harbour opened on Sunday.";

test("a picture of its own paragraph is a figure, with its title below it", () => {
  expect(html(`${OPENED}\n\n![Two gates](gates.jpg "The gates. Photo: Li Wen")`)).toContain(
    '</p>\n<figure><img src="gates.jpg" alt="Two gates"><figcaption>The gates. Photo: Li Wen</figcaption></figure>',
  );
});

test("a picture among words stands behind their paragraph", () => {
  expect(html(`The gates ![Two gates](gates.jpg)of the harbour opened.`)).toMatch(
    /<p id="[^"]+">The gates of the harbour opened\.<\/p>\n<figure><img src="gates\.jpg" alt="Two gates"><\/figure>/u,
  );
});

test.each(["https://elsewhere.example/a.jpg", "//elsewhere.example/a.jpg"])(
  "a picture at %s is a link, and nothing is loaded from there",
  (address) => {
    const page = html(`${OPENED}\n\n![Two gates](${address})`);
    expect(page).not.toContain("<img");
    expect(page).toContain(`<a href="${address}">Two gates</a>`);
  },
);

test("no picture of HTML, of data or of a script gets into a page", () => {
  const page = html(
    `${OPENED}\n\n<img src="gates.jpg" onerror="alert(1)">\n\n![x](data:image/png;base64,AAAA)\n\n![x](javascript:alert(1))`,
  );
  expect(page).not.toMatch(/<img|data:|javascript:|onerror/u);
});
