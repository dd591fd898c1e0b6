import { describe, expect, test } from "vitest";
import { Served } from "./served.ts";
import { sharedServer, sharedWorker } from "./site.ts";

const STORY = "/articles/syria-regime-in-new-offensive/";
const QUOTATION = `${STORY}quotations/q-0lqab1w/`;
const CARD = `${QUOTATION}card.png`;

const [node, workerd] = [new Served(sharedServer), new Served(sharedWorker)];

const bytesAt = async (site: Served, path: string) =>
  Buffer.from(await (await site.get(path)).arrayBuffer());

test("the page of a quotation is the same on Node and on workerd", async () => {
  const [here, there] = await Promise.all(
    [node, workerd].map(async (site) => (await site.get(QUOTATION)).text()),
  );
  expect(here).toContain("“It looks like they have nothing to talk about.”");
  expect(there).toBe(here);
});

test("the card of a quotation is its own on Node, and the publication’s on workerd", async () => {
  const own = await bytesAt(node, CARD);
  const general = await bytesAt(node, "/card.png");
  expect(own.subarray(1, 4).toString()).toBe("PNG");
  expect(own.equals(general)).toBe(false);
  expect((await bytesAt(workerd, CARD)).equals(general)).toBe(true);
});

describe.each([
  ["Node", node],
  ["workerd", workerd],
])("on %s", (_, site) => {
  test.each([QUOTATION, CARD])("%s is not sent again to who has it", async (path) => {
    const { status, headers } = await site.get(path);
    expect([status, headers.get("Cache-Control")]).toEqual([200, "no-cache"]);
    const known = { "If-None-Match": headers.get("ETag") ?? "" };
    expect((await site.get(path, known)).status).toBe(304);
  });

  test("the address without its slash leads to that with it", async () => {
    const answer = await fetch(site.origin + QUOTATION.slice(0, -1), { redirect: "manual" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([301, QUOTATION]);
  });

  test.each([
    `${STORY}quotations/q-1/`,
    `${STORY}quotations/q-1/card.png`,
    "/articles/no-story/quotations/q-0lqab1w/",
    "/articles/no-story/card.png",
  ])("there is nothing at %s", async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });
});
