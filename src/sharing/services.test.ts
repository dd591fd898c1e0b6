import { expect, test } from "vitest";
import { mailLink, type Shared, shareLinks } from "./services.ts";

const SHARED: Shared = {
  title: "Rain & wind + “hail”",
  text: "“Stay in,” she said – 100%",
  address: "https://news.example/articles/rain/?a=1&b=2#q",
};

test("every service gets the address, whole", () => {
  const links = shareLinks(SHARED);
  expect(links.map(({ name }) => name)).toEqual([
    "WhatsApp",
    "Telegram",
    "Bluesky",
    "Mastodon",
    "X",
    "Facebook",
    "LinkedIn",
    "Reddit",
  ]);
  for (const { href } of links) {
    const { search, hash, protocol } = new URL(href);
    const values = [...new URLSearchParams(search || hash.slice(1)).values()].join("\n");
    expect(protocol).toBe("https:");
    expect(values.split("\n")).toContain(SHARED.address);
  }
});

test("a service that takes a text gets the words as they are", () => {
  const bluesky = shareLinks(SHARED).find(({ name }) => name === "Bluesky");
  expect(new URL(bluesky?.href ?? "").searchParams.get("text")).toBe(
    `${SHARED.text}\n${SHARED.address}`,
  );
});

test("what is shared by Mastodon stays in the fragment, which no server sees", () => {
  const mastodon = shareLinks(SHARED).find(({ name }) => name === "Mastodon");
  expect(new URL(mastodon?.href ?? "").search).toBe("");
});

test("a mail has its subject and its body, with spaces that no mail program shows as plus signs", () => {
  const link = mailLink(SHARED);
  expect(link).toContain("subject=Rain%20%26%20wind%20%2B");
  expect(decodeURIComponent(link)).toContain(`${SHARED.text}\r\n${SHARED.address}`);
});
