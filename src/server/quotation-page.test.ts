import { expect, test } from "vitest";
import { makeArchive } from "../archive/archive.ts";
import { SLOTS } from "../comments/pages/shell.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { ninjs } from "../formats/ninjs.ts";
import type { FiledStory } from "../formats/story.ts";
import { BELL, ExampleHost } from "../testing/example-host.ts";
import { ORIGIN } from "../testing/example-moderation.ts";
import { filed } from "../testing/filed.ts";
import type { Host } from "./host.ts";

const OPENS = `Harbour opens

MARLOW, Norland (AFP) - “We are open,” Mayor Edith Marl said on Sunday.
`;
const ENDS = "Strike ends\n\nMARLOW, Norland (AFP) - “It is late,” Mayor Edith Marl said.\n";
const HOSTILE = `Gates </script><script>alert(1)</script> open

MARLOW, Norland (AFP) - “Slot-content &lt;img src=x onerror=alert(1)&gt; slot-links 'n' slot-listing,” Mayor Edith Marl said.
`;

const TALKS = `Night falls

MARLOW, Norland (AFP) - It was dark. “We stay,” Mayor Edith Marl said.

“One.”, she said.

“The third is this,” she said.

“The fourth is that,” she said.

“The fifth is here,” she said.
`;

const stories = [
  filed("2026-03-01-harbour-opens.txt", OPENS),
  filed("2026-03-02-gates.txt", HOSTILE),
  filed("2026-03-03-strike-ends.txt", ENDS, {
    joining: { join: [], part: [], hide: ["Edith Marl"] },
  }),
  filed("2026-03-04-sample.txt", `---\nsample: true\n---\n${OPENS}`),
  filed("2026-03-05-night.txt", TALKS),
  filed("2026-03-06-trial.txt", `---\ncomments: off\n---\n${OPENS}`),
];
const [opens, gates, hidden, sample, night, trial] = stories;
const { sourceIds } = makeArchive(stories, { timeZone: "UTC", joining: { join: [], part: [] } });

const SHELL = `<html><meta http-equiv="content-security-policy" content="default-src 'none'">
<title>${SLOTS.title}</title><meta content="${SLOTS.description}">${SLOTS.listing}
<meta content="${ORIGIN}/articles/${SLOTS.slug}/quotations/${SLOTS.id}/card.png">
<article>${SLOTS.content}</article><crosshead-share data-text="${SLOTS.description}">${SLOTS.links}</crosshead-share></html>`;

const png = (name: string) => new TextEncoder().encode(`PNG of ${name}`);

const FILES = new Map<string, string | Uint8Array<ArrayBuffer>>([
  ["/404.html", "<p>No such page.</p>"],
  ["/card.png", png("The Bell")],
  ["/articles/harbour-opens/card.png", png("a build")],
  ["/shells/quotation/en/", SHELL],
  ...stories.map((story): [string, string] => [
    `/articles/${story.id}.json`,
    JSON.stringify(ninjs(story, BELL, sourceIds.get(story.id) ?? new Map())),
  ]),
]);

/** Asks the site on a host; one that draws cards returns their data as text. */
function hostWith(more: Partial<Pick<Host, "drawCard" | "publication">> = {}) {
  const host = new ExampleHost(FILES, { store: libsqlStore("file::memory:"), ...more });
  return (path: string, init?: RequestInit) => host.ask(path, init);
}

const ask = hostWith();
const onNode = hostWith({
  drawCard: async ({ headline }, quote) => png(quote?.parts.join() ?? headline),
});

const addressOf = (story: FiledStory | undefined, number = 0) =>
  `/articles/${story?.id}/quotations/${story?.data.quotes[number]?.id}/`;

test("the page of a quotation says whose words they are, where they stand, and how they are shared", async () => {
  const answer = await ask(addressOf(opens));
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(page).toContain("<title>Edith Marl, quoted</title>");
  expect(page).toContain("<p>“We are open”</p>");
  expect(page).toContain('<b><a href="/sources/edith-marl/"><bdi>Edith Marl</bdi></a></b>');
  expect(page).toContain("<span>Mayor</span>");
  expect(page).toContain(
    `<a class="read" href="/articles/harbour-opens/#${opens?.data.quotes[0]?.id}">Read in the story</a>`,
  );
  expect(page).toContain(
    '<a href="/articles/harbour-opens/" lang="en" dir="ltr">Harbour opens</a>',
  );
  expect(page).toContain("March 1, 2026</time>");
  expect(page).toContain(`<link rel="canonical" href="${ORIGIN}${addressOf(opens)}">`);
  expect(page).toContain(encodeURIComponent(ORIGIN + addressOf(opens)));
  const data = JSON.parse(/ld\+json">(.*?)<\/script>/u.exec(page)?.[1] ?? "");
  expect(data.spokenByCharacter.url).toBe(`${ORIGIN}/sources/edith-marl/`);
});

test("the page of a quotation leads to a discussion, unless the site or the story has none", async () => {
  const comments = { ...DEFAULT_RULES, mode: "off" as const };
  const undiscussed = hostWith({ publication: { ...BELL, comments } });
  const links = async (answer: Promise<Response>) =>
    (await (await answer).text()).match(/href="[^"]*\/discussion\/[^"]*"/gu) ?? [];
  expect(await links(ask(addressOf(opens)))).toHaveLength(2);
  expect(await links(undiscussed(addressOf(opens)))).toEqual([]);
  expect(await links(ask(addressOf(trial)))).toEqual([]);
});

test("the sentences around a quotation stand around it", async () => {
  const page = await (await ask(addressOf(night))).text();
  const [before, figure, after] = [
    '<p class="context" lang="en" dir="ltr">It was dark.</p>',
    "<figure>",
    "Mayor Edith Marl said.</p>",
  ].map((part) => page.indexOf(part));
  expect([before, figure, after]).toEqual(
    [before, figure, after].toSorted((a = 0, b = 0) => a - b),
  );
  expect(before).toBeGreaterThan(0);
});

test("three more quotations of the source lead to their pages, the nearest first, and to all that it says", async () => {
  const page = await (await ask(addressOf(night, 3))).text();
  const [, also = ""] = /<section class="also">(.*?)<\/section>/su.exec(page) ?? [];
  expect(also).toContain("<h2>Also said by Edith Marl</h2>");
  expect([...also.matchAll(/<li><a href="(.*?)">/gu)].map(([, href]) => href)).toEqual(
    [2, 4, 1].map((number) => addressOf(night, number)),
  );
  expect(also).toContain('<a href="/sources/edith-marl/">Everything quoted from Edith Marl</a>');
  expect(await (await ask(addressOf(hidden))).text()).not.toContain("also");
});

test("words that look like markup or like slots stay words in every place", async () => {
  const page = await (await ask(addressOf(gates))).text();
  expect(page).not.toMatch(/<img|<script>/u);
  expect(page.match(/<script /gu)).toHaveLength(1);
  expect(page.match(/<crosshead-share/gu)).toHaveLength(1);
  expect(page).toContain("“Slot-content &lt;img src=x onerror=alert(1)&gt; slot-links");
  expect(page).toMatch(/data-text="[^"<>]*Slot-content &lt;img[^"<>]*slot-listing[^"<>]*"/u);
});

test("a page that has not changed is not sent again", async () => {
  const first = await ask(addressOf(opens));
  const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
  const again = await ask(addressOf(opens), { headers });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("the page of a sample is kept out of search engines", async () => {
  const page = await (await ask(addressOf(sample))).text();
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain("canonical");
});

test("the page of a quotation whose source is hidden names nobody beside it", async () => {
  const page = await (await ask(addressOf(hidden))).text();
  const beside = page.replaceAll(/<p class="context".*?<\/p>/gu, "");
  expect(beside).toContain("“It is late”");
  expect(beside).not.toContain("Marl");
});

test("the address without its slash leads to that with it, and nothing is written there", async () => {
  const answer = await ask(addressOf(opens).slice(0, -1));
  expect([answer.status, answer.headers.get("Location")]).toEqual([301, addressOf(opens)]);
  expect((await ask(addressOf(opens), { method: "POST" })).status).toBe(405);
});

test.each([
  "/articles/no-story/quotations/q-1/",
  "/articles/harbour-opens/quotations/q-1/",
  "/articles/harbour-opens/quotations/__proto__/",
  "/articles/harbour-opens/quotations/%3Cscript%3E/",
  "/articles/harbour-opens/quotations/q-1/card.png",
  "/articles/no-story/card.png",
  "/articles/..%5c..%5cx/card.png",
])("%s is no page, on a host that draws either", async (path) => {
  for (const host of [ask, onNode]) {
    const answer = await host(path);
    expect([answer.status, await answer.text()]).toEqual([404, "<p>No such page.</p>"]);
  }
});

test.each([
  ["of a story that the build drew", "/articles/harbour-opens/card.png", "a build", "a build"],
  ["of another story", "/articles/strike-ends/card.png", "Strike ends", "The Bell"],
  ["of a quotation", `${addressOf(opens)}card.png`, "We are open,", "The Bell"],
  [
    "of a quotation whose source is hidden",
    `${addressOf(hidden)}card.png`,
    "Strike ends",
    "The Bell",
  ],
])(
  "the card %s is its own where cards are drawn, else the publication’s",
  async (_, path, own, other) => {
    for (const [host, words] of [
      [onNode, own],
      [ask, other],
    ] as const) {
      const answer = await host(path);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/png"]);
      expect(await answer.text()).toBe(`PNG of ${words}`);
      const headers = { "If-None-Match": answer.headers.get("ETag") ?? "" };
      expect((await host(path, { headers })).status).toBe(304);
    }
  },
);
