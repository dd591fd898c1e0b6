import { expect, test } from "vitest";
import { requireOwnOrigin } from "./origin.ts";

const ADDRESS = "https://news.example";

const check = (headers: Record<string, string>) => () =>
  requireOwnOrigin(new Request("http://localhost:4321/", { method: "POST", headers }), ADDRESS);

test.each([
  { "Sec-Fetch-Site": "same-origin" },
  { Origin: "http://localhost:4321" },
  { Origin: "http://other:1", Host: "other:1" },
  { Origin: "https://news.example" },
])("lets through %j", (headers) => {
  expect(check(headers)).not.toThrow();
});

test.each([
  {},
  { Origin: "null" },
  { Origin: "https://elsewhere.example" },
  { Origin: "http://localhost:4322" },
  { Origin: "https://news.example.elsewhere.example" },
  { "Sec-Fetch-Site": "same-site" },
  { "Sec-Fetch-Site": "none" },
])("refuses %j", (headers) => {
  expect(check(headers)).toThrow(expect.objectContaining({ status: 403 }));
});
