import { beforeEach, expect, test } from "vitest";
import { fetchTransport } from "../comments/notices/fetch-transport.ts";
import { noticeSecrets } from "../comments/notices/settings.ts";
import { SLOTS } from "../comments/pages/shell.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { ninjs } from "../formats/ninjs.ts";
import { messagesIn } from "../messages/messages.ts";
import { posting } from "../testing/example-comments.ts";
import { deskStore, ORIGIN } from "../testing/example-moderation.ts";
import { filed } from "../testing/filed.ts";
import { responseOf } from "./fetch-host.ts";
import { type Handler, makeHandler } from "./handler.ts";

const PUBLICATION = {
  name: "The Bell",
  address: ORIGIN,
  language: "en-GB",
  timeZone: "Europe/London",
  comments: DEFAULT_RULES,
  messagesIn,
};

const STORY = filed("2026-03-01-harbour-opens.txt", "Harbour opens\n\nThe harbour is open.\n");

const FILES = new Map([
  ["/articles/harbour-opens.json", JSON.stringify(ninjs(STORY, PUBLICATION, new Map()))],
  ["/shells/discussion/en/", `<html>${SLOTS.content}</html>`],
  ["/shells/moved/stories.json", JSON.stringify({ "harbour-shut": "harbour-opens" })],
]);

const DISCUSSION = "/articles/harbour-opens/discussion/";

let store: CommentStore;
let handler: Handler;

beforeEach(async () => {
  store = await deskStore();
  const files = {
    read: async (address: string) => FILES.get(address),
    bytes: async () => undefined,
  };
  handler = makeHandler({
    files: () => files,
    store,
    publication: PUBLICATION,
    transport: fetchTransport(noticeSecrets({})),
    cacheBytes: 0,
    compresses: false,
    runAfterResponse: (work) => void work(),
  });
});

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await handler(new Request(ORIGIN + path, init), "192.0.2.7");
  if (!answer) throw new Error(`${path} is left to files`);
  return responseOf(answer);
}

test("a story that has moved has the comments of its former address from the first request on", async () => {
  await store.post(posting({ article: "harbour-shut", text: "It was shut." }));
  expect(await (await ask(DISCUSSION)).text()).toContain("It was shut.");
  expect((await ask("/articles/harbour-shut/discussion/")).status).toBe(301);
});

test.each([
  ["/", "/"],
  ["", ""],
  [".json", ".json"],
  [".xml?a=b", ".xml?a=b"],
  ["/changes/", "/changes/"],
  ["/discussion/?order=newest", "/discussion/?order=newest"],
  ["/quotations/q-1/card.png", "/quotations/q-1/card.png"],
])("at the former address of a story, %s leads to the same of today's", async (below, today) => {
  for (const slug of ["harbour-shut", "Harbour-Shut"]) {
    const { status, headers } = await ask(`/articles/${slug}${below}`);
    expect([status, headers.get("Location")]).toEqual([301, `/articles/harbour-opens${today}`]);
  }
});

test("what is posted to the former address of a discussion is to be posted again", async () => {
  const { status, headers } = await ask("/articles/harbour-shut/discussion/", { method: "POST" });
  expect([status, headers.get("Location")]).toEqual([308, DISCUSSION]);
});
