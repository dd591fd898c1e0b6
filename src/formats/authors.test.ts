import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { accountsOf } from "./authors.ts";

const FEDIVERSE = { "Ana Lima": "@ana@social.example", "Jo Bell": "@jo@social.example" };

test.each([
  ["the byline", "Harbour opens\n\nBy Ana Lima\n\nIt is open.\n"],
  ["front matter", "---\nauthors: [Jon Varga, Ana Lima]\n---\nHarbour opens\n\nIt is open.\n"],
])("a story has the accounts of the authors of %s", (_, copy) => {
  const { data } = filed("2026-03-01-harbour-opens.txt", copy);
  expect(accountsOf(data, FEDIVERSE)).toEqual(["@ana@social.example"]);
});

test("a story by nobody who has an account has none", () => {
  const copy = "---\nauthors: [constructor]\n---\nHarbour opens\n\nIt is open.\n";
  const { data } = filed("2026-03-01-harbour-opens.txt", copy);
  expect(accountsOf(data, FEDIVERSE)).toEqual([]);
  expect(accountsOf(data)).toEqual([]);
});
