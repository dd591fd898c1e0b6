import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { sitemapFiles } from "./listed.ts";

const COPY = `Harbour opens

PORT ELSE, Norland, March 1, 2026 (NWA) - The gates opened on Sunday.

“The gates are open,” Marta Quill told reporters.
`;

function listed(frontMatter: string) {
  const stories = ["harbour-opens", "harbour-is-open"].map((slug) =>
    filed(`2026-03-01-${slug}.txt`, `---\n${frontMatter}\n---\n${COPY}`),
  );
  const archive = makeArchive(stories, { timeZone: "UTC", joining: { join: [], part: [] } });
  return sitemapFiles(archive, "UTC").flatMap(({ items }) => items.map(({ address }) => address));
}

test("the story, its quotations and the lists that it stands in are listed", () => {
  expect(listed("topics: [Shipping]")).toEqual(
    expect.arrayContaining([
      "/",
      "/articles/harbour-opens/",
      expect.stringMatching(/^\/articles\/harbour-opens\/quotations\/q-\w+\/$/u),
      "/archive/2026/03/",
      "/archive/2026/03/01/",
      "/sources/marta-quill/",
      "/places/port-else-norland/",
      "/topics/shipping/",
    ]),
  );
});

test("no sample is listed, nor a list of samples alone", () => {
  expect(listed("topics: [Shipping]\nsample: true").join(" ")).not.toMatch(
    /harbour|quill|port-else|shipping|2026/u,
  );
});

test("the publisher's own pages are listed, and each address once", () => {
  const archive = makeArchive([], { timeZone: "UTC", joining: { join: [], part: [] } });
  const [lists] = sitemapFiles(archive, "UTC", ["/about/", "/imprint/"]);
  const addresses = lists?.items.map(({ address }) => address) ?? [];
  expect(addresses).toContain("/imprint/");
  expect(addresses.filter((address) => address === "/about/")).toHaveLength(1);
});
