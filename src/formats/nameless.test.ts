import { describe, expect, test } from "vitest";
import { makeArchive } from "../archive/archive.ts";
import { followedShelves } from "../archive/followed.ts";
import { sayingIn } from "../archive/saying.ts";
import { sourceTallies } from "../archive/source-tally.ts";
import { quotationCard } from "../cards/cards.ts";
import { storyText } from "../components/story-text.ts";
import { messagesIn } from "../messages/messages.ts";
import { recordOf, type Searched } from "../search/record.ts";
import { sharedQuotation } from "../sharing/share-text.ts";
import { toldQuotation } from "../sharing/told-quotation.ts";
import { filed } from "../testing/filed.ts";
import { newsArticle } from "./json-ld.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { hasPage } from "./quotations.ts";
import type { SiteFacts } from "./site-facts.ts";

const COPY = `Ferry strike goes on

Crews stayed ashore on Monday, Mina Holt said.

“It is late.” Jon Varga rose.
`;
const HIDDEN = `Ferry strike ends

“It is late,” union leader Mina Holt said.
`;
const site: SiteFacts & { tagline: string } = {
  name: "The Wire",
  tagline: "News",
  language: "en",
  timeZone: "UTC",
  address: "https://wire.example",
};
const messages = messagesIn("en").site;

/** All output of the site for a story, by its place. */
function shown(story: ReturnType<typeof filed>) {
  const joining = { join: [], part: [] };
  const again = ["told-again", "told-once-more"].map((id) => ({ ...story, id }));
  const archive = makeArchive([story, ...again], { timeZone: "UTC", joining });
  const quote = story.data.quotes.at(-1);
  if (!quote) throw new Error("The story quotes nobody");
  const sourceIds = archive.sourceIds.get(story.id) ?? new Map<string, string>();
  const text = storyText(story.data.tree, {
    slug: story.id,
    language: "en",
    day: "2026-11-26",
    places: [],
    dateline: story.data.article.dateline,
    sources: story.data.article.sources,
    sourceIds,
    calendar: { language: "en", timeZone: "UTC" },
    shared: new Map(
      story.data.quotes.map((each) => [each.id, sharedQuotation(story, each, messages, site)]),
    ),
    messages,
  });
  const form = ninjs(story, site, sourceIds) as Searched;
  return {
    archive,
    text,
    "share text": toldQuotation(story.data, quote, messages),
    "JSON-LD": (newsArticle(story, site, sourceIds) as { hasPart: object[] }).hasPart,
    ninjs: [form.people, form.organisations],
    NITF: nitf(story, site).match(/<q[^>]*>/gu),
    card: quotationCard(story.data, quote, site),
    cast: sourceTallies(story.data).map(({ source, quotations }) => [source.name, quotations]),
    saying: sayingIn(story.data),
    sources: [...archive.sources.keys()],
    feeds: followedShelves(archive, site, () => story).map(({ list }) => list),
    search: recordOf(form).filters["source"],
  };
}

describe("a quotation whose source is not sure", () => {
  const all = shown(filed("2026-11-26-strike.txt", COPY));

  test("stands in its story as a link to its page, with neither note nor rule nor name", () => {
    const [link = ""] = /<a[^>]*class="quotation"[^>]*>/u.exec(all.text) ?? [];
    expect(link).toContain("/quotations/q-");
    expect(link).not.toMatch(/title=|Holt/u);
    expect(all.text).not.toMatch(/<aside|ruled|data-source/u);
  });

  test("is shared as its words and its story", () => {
    expect(all["share text"]).toEqual({
      title: "Ferry strike goes on",
      text: "“It is late.” – “Ferry strike goes on”",
    });
  });

  test("has no speaker in structured data, NITF and its card", () => {
    expect(all["JSON-LD"]).toMatchObject([{ "@type": "Quotation", text: "“It is late.”" }]);
    expect(JSON.stringify(all["JSON-LD"])).not.toContain("spokenByCharacter");
    expect(all.NITF).toEqual([expect.not.stringContaining("quote-source")]);
    expect(all.card).toMatchObject({ words: "“It is late.”", speaker: undefined });
  });

  test("counts for nobody: who is quoted, the front page, sources, feeds and search know of the sure ones alone", () => {
    expect(all.cast).toEqual([["Mina Holt", 0]]);
    expect(all.saying).toBeUndefined();
    expect(all.sources).toEqual(["mina-holt"]);
    const said = all.archive.sources.get("mina-holt")?.said.map(({ quote }) => quote.kind);
    expect(new Set(said)).toEqual(new Set(["indirect"]));
    expect(all.search).toEqual(["Mina Holt"]);
  });
});

describe.each([
  ["voices: false", filed("2026-11-26-ends.txt", `---\nvoices: false\n---\n${HIDDEN}`)],
  [
    "hide",
    filed("2026-11-26-ends.txt", HIDDEN, {
      joining: { join: [], part: [], hide: ["Mina Holt"] },
    }),
  ],
])("with %s", (_, story) => {
  const { archive, text, card, ...all } = shown(story);

  test("a name stands in the words of the story and nowhere else", () => {
    expect(text).toContain("Mina Holt said");
    expect(text.replaceAll(/<p id="p-.*?<\/p>/gu, "")).not.toMatch(/Holt|mina-holt/u);
    expect(JSON.stringify({ ...all, card })).not.toMatch(/Holt|mina-holt/u);
    expect([...archive.sources.keys()]).toEqual([]);
  });

  test("the quotation keeps its page", () => {
    expect(story.data.quotes.filter(hasPage)).toHaveLength(1);
  });
});

test("only those whom the publisher hides have no cards", () => {
  const cardless = (hide: string[]) =>
    filed("2026-11-26-ends.txt", HIDDEN, { joining: { join: [], part: [], hide } }).data.cardless;
  expect(cardless(["Mina Holt"])).toEqual([expect.stringMatching(/^q-/u)]);
  expect(cardless([])).toEqual([]);
});
