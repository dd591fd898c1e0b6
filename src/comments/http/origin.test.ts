import { expect, test } from "vitest";
import { requireOwnOrigin } from "./origin.ts";

const check = (headers: Record<string, string>, address = "https://news.example") => {
  const request = new Request("http://localhost:4321/", { method: "POST", headers });
  return () => requireOwnOrigin(request, address);
};

test.each([
  { "Sec-Fetch-Site": "same-origin" },
  { "Sec-Fetch-Site": "same-origin", Host: "preview.example" },
  { Origin: "https://news.example" },
  { Origin: "http://localhost:4321" },
  { Origin: "http://127.0.0.1:1", Host: "127.0.0.1:1" },
  { Origin: "http://[::1]:1", Host: "[::1]:1" },
  { Origin: "http://192.0.2.7", Host: "192.0.2.7" },
  { Origin: "http://news.example:1", Host: "news.example:1" },
  { Origin: "https://news.example:1", Host: "news.example:1" },
  { Referer: "https://news.example/articles/a/discussion/" },
  { Referer: "http://127.0.0.1:1/articles/a/", Host: "127.0.0.1:1" },
])("lets through %j", (headers) => {
  expect(check(headers)).not.toThrow();
});

test.each([
  {},
  { Origin: "null" },
  { Origin: "https://elsewhere.example" },
  { Origin: "http://localhost:4322" },
  { Origin: "http://news.example" },
  { Origin: "ftp://localhost:4321" },
  { Origin: "http://reader@localhost:4321" },
  { Origin: "https://news.example.elsewhere.example" },
  { Origin: "http://elsewhere.example:1", Host: "elsewhere.example:1" },
  { Origin: "http://1.elsewhere.example", Host: "1.elsewhere.example" },
  { Origin: "https://news.example", "Sec-Fetch-Site": "cross-site" },
  { Origin: "https://news.example", "Sec-Fetch-Site": "same-site" },
  { "Sec-Fetch-Site": "none" },
  { "Sec-Fetch-Site": "https://news.example" },
  { Referer: "https://elsewhere.example/?https://news.example/" },
  { Referer: "news.example" },
  { Referer: "https://news.example/", Origin: "null" },
  { Referer: "https://news.example/", "Sec-Fetch-Site": "cross-site" },
])("refuses %j", (headers) => {
  expect(check(headers)).toThrow(expect.objectContaining({ status: 403 }));
});

test("takes the scheme as it is where the publication has no https", () => {
  expect(check({ Origin: "https://localhost:4321" }, "http://news.example")).toThrow();
});
