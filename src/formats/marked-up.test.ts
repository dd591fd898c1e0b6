import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { bodyHtml } from "./body.ts";
import { markdown } from "./markdown.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { passagesOf } from "./passages.ts";
import { plainText } from "./plain-text.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory } from "./story.ts";

const COPY = `# Harbour opens

PORT ELSE, Norland (NWA) - The ~~three~~ gates[^1] opened on Sunday.

| Boat | Knots |
| - | - |
| *Alma* | 9 |

![Two gates](gates.jpg "The gates. Photo: Li Wen")

[^1]: There are two.
`;

const FILED = filed("2026-03-01-harbour-opens.md", COPY);

/** The story with its opened picture. */
const STORY: FiledStory = {
  ...FILED,
  data: {
    ...FILED.data,
    pictures: {
      "gates.jpg": {
        src: "/beside/content/articles/gates.jpg",
        alt: "Two gates",
        credit: "",
        size: { width: 600, height: 400 },
      },
    },
  },
};

const site: SiteFacts = {
  name: "The Wire",
  language: "en",
  timeZone: "UTC",
  address: "https://wire.example",
};

test("text leaves deleted words out, and has tables in rows and footnotes at its end", () => {
  const paragraphs = plainText(STORY, site).split("\n\n");
  expect(paragraphs).toContain("PORT ELSE, Norland (NWA) - The gates[1] opened on Sunday.");
  expect(paragraphs).toContain("Boat | Knots");
  expect(paragraphs).toContain("Alma | 9");
  expect(paragraphs).toContain("[1] There are two.");
});

test("feeds strike words through, and lead nowhere inside a story", () => {
  const html = bodyHtml(STORY.data, site.address);
  expect(html).toContain("<del>three</del>");
  expect(html).toContain("gates<sup><a>1</a></sup>");
  expect(html).toContain("<td><em>Alma</em></td>");
  expect(html).toContain("<li><p>There are two. </p></li>");
  expect(html).not.toMatch(/href|↩/u);
});

test.each([
  ["ninjs", JSON.stringify(ninjs(STORY, site, new Map()))],
  ["NITF", nitf(STORY, site)],
])("%s has tables and footnotes, and says nothing that was deleted", (format, written) => {
  for (const words of ["Alma", "Knots", "[1] There are two."]) expect(written).toContain(words);
  if (format === "NITF") expect(written).not.toContain("three");
});

const SHARED = "https://wire.example/pictures/beside/content/articles/gates-jpg-600.jpeg";

test("every format has a picture of the text, with what it shows", () => {
  expect(bodyHtml(STORY.data, site.address)).toContain(
    `<figure><img src="${SHARED}" alt="Two gates" width="600" height="400"><figcaption>The gates. Photo: Li Wen</figcaption></figure>`,
  );
  expect(plainText(STORY, site)).toContain("\n[Two gates] The gates. Photo: Li Wen\n");
  for (const written of [JSON.stringify(ninjs(STORY, site, new Map())), nitf(STORY, site)]) {
    for (const words of [SHARED, "Two gates", "Li Wen"]) expect(written).toContain(words);
  }
  expect(markdown(STORY)).toContain('![Two gates](gates.jpg "The gates. Photo: Li Wen")');
});

test("a picture whose file is not open is left out of pages", () => {
  expect(bodyHtml(FILED.data, site.address)).not.toContain("<figure");
});

test("a passage that is answered has neither deleted words nor the number of a footnote alone", () => {
  expect(Object.values(passagesOf(STORY.data))).toContain(
    "PORT ELSE, Norland (NWA) - The gates[1] opened on Sunday.",
  );
});

test("Markdown is copy that reads as the same story", () => {
  const written = markdown(STORY);
  for (const words of ["~~three~~ gates[^1] opened", "| *Alma* | 9 |", "[^1]: There are two."])
    expect(written).toContain(words);
  const again = filed("2026-03-01-harbour-opens.md", written);
  expect(bodyHtml(again.data, site.address)).toBe(bodyHtml(FILED.data, site.address));
});

test("a pull quote is in the story's own page and in no other form of it", () => {
  const copy = `${COPY}\n“They opened with a bang that all of the town heard,” Edith Marl said.\n\n> “a bang that all of the town heard”\n`;
  const story = filed("2026-03-01-harbour-opens.md", copy);
  const count = (text: string) => text.split("a bang that all of the town heard").length - 1;
  expect(JSON.stringify(story.data.tree)).toContain("pull-quote");
  const forms = [
    plainText(story, site),
    markdown(story),
    bodyHtml(story.data, site.address),
    nitf(story, site),
  ];
  expect(forms.map((form) => count(String(form)))).toEqual([1, 1, 1, 1]);
});

test("a link whose address no program can read leaves its words, in every form of the story", () => {
  const copy = `${COPY}\n[The gates](https://gates%20of.example/1)\n\nThey have [a page](https://[gates/) too.\n`;
  const story = filed("2026-03-01-harbour-opens.md", copy);
  const html = bodyHtml(story.data, site.address);
  expect(html).not.toContain("gates%20of");
  for (const form of [html, plainText(story, site), nitf(story, site)]) {
    expect(form).toContain("The gates");
    expect(form).toContain("a page");
  }
});
