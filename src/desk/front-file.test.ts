import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFront } from "./front-file.ts";

const PUBLISHED = {
  slugs: new Set(["harbour-opens"]),
  topics: new Map([["ports", 1]]),
  now: new Date("2026-12-01T12:00:00Z"),
};

function read(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), "front.yaml");
  writeFileSync(path, text);
  return readFront(PUBLISHED, path);
}

const frontOf = (text: string) => read(text).front;
const doubtsOf = (text: string) => read(text).doubts.map(({ message }) => message);

test("the publisher names the story that leads the front page", () => {
  expect(frontOf("lead: harbour-opens\n").lead).toBe("harbour-opens");
});

test("without the file, and without a word in it, nothing is chosen", () => {
  expect(readFront(PUBLISHED, "content/nowhere.yaml").front).toEqual({});
  expect(frontOf("# lead: harbour-opens\n").lead).toBeUndefined();
});

test("a lead and a banner hold until they end, and tell when that is", () => {
  const ending = (time: string) =>
    `lead: { story: harbour-opens, until: ${time} }\n` +
    `banner: { text: The lock is shut, until: ${time} }\n`;
  const { front, next } = read(ending("2026-12-01T12:00:01Z"));
  expect([front.lead, front.banner?.text]).toEqual(["harbour-opens", "The lock is shut"]);
  expect(next).toBe(Date.parse("2026-12-01T12:00:01Z"));
  const ended = read(ending("2026-12-01T13:00:00+01:00"));
  expect([ended.front.lead, ended.front.banner, ended.next].every((each) => !each)).toBe(true);
});

test("topics are known by their addresses, and navigation leads elsewhere as well", () => {
  const { front, doubts } = read(
    "topics: [Ports]\nnavigation: [ports, { name: Contact, address: /contact/ }]\n",
  );
  expect(front.topics).toEqual(["Ports"]);
  expect(front.navigation).toEqual(["ports", { name: "Contact", address: "/contact/" }]);
  expect(doubts).toEqual([]);
});

test("a lead that is not published is told with its place and the remedy, and does not stop the paper", () => {
  expect(frontOf("# Monday\nlead: no-such\n").lead).toBeUndefined();
  expect(doubtsOf("# Monday\nlead: no-such\n")).toEqual([
    expect.stringMatching(
      /front\.yaml:2:1: lead: no story “no-such” is published, so the front page chooses: .*delete this line/u,
    ),
  ]);
});

test("what else finds nothing is left out and told with its place", () => {
  const text =
    "topics: [Ports, Chess]\nnavigation: [Chess]\n" +
    "banner: { text: News, story: no-such, until: 2026-12-02T00:00:00Z }\n";
  expect(frontOf(text)).toMatchObject({ topics: ["Ports"], navigation: [] });
  expect(frontOf(text).banner).toMatchObject({ text: "News", story: undefined });
  expect(doubtsOf(text).map((line) => line.replace(/^.*front\.yaml:/u, ""))).toEqual([
    expect.stringMatching(/^3:23: banner: no story “no-such” is published/u),
    expect.stringMatching(/^1:17: topics: no story has the topic “Chess”/u),
    expect.stringMatching(/^2:14: navigation: no story has the topic “Chess”/u),
  ]);
});

test.each([
  [
    "an unknown key",
    "top: harbour-opens",
    /:1:1: “top” is not a key here; the keys are lead, topics/u,
  ],
  ["a lead without a slug", "lead:", /:1:1: lead: write the slug of the story that leads/u],
  ["a list of leads", "lead: [harbour-opens]", /:1:1: lead: write the slug of the story/u],
  [
    "an unknown key of a lead",
    "lead: { story: a, slug: b }",
    /:1:19: lead: “slug” is not a key here; the keys are story, until/u,
  ],
  [
    "a lead until a day",
    "lead: { story: a, until: 2026-12-01 }",
    /:1:19: lead\.until: write the day and the time/u,
  ],
  [
    "a banner without an end",
    "banner: { text: News }",
    /:1:1: banner\.until: write the day and the time/u,
  ],
  [
    "a banner of one word",
    "banner: News",
    /:1:1: banner: write text, story, until as “key: value” lines/u,
  ],
  ["a topic that is no list", "topics: Ports", /:1:1: topics: write a list of topics/u],
  [
    "a link without an address",
    "navigation: [{ name: Contact }]",
    /:1:14: navigation\.0: write a topic, or the name and the address of a link/u,
  ],
  [
    "a link to a script",
    'navigation: [{ name: A, address: "javascript:" }]',
    /navigation\.0\.address: write an address of the site/u,
  ],
  [
    "a word alone",
    "harbour-opens",
    /:1:1: write lead, topics, navigation, banner as “key: value” lines/u,
  ],
  ["YAML that is none", "lead: [a", /front\.yaml:1:\d+: not valid YAML/u],
])("%s stops with its place and the remedy", (_, text, words) => {
  expect(() => read(text)).toThrow(words);
});
