import { expect, test } from "vitest";
import { addressWatch } from "./address-watch.ts";

/** A request to Node's server behind a proxy that terminates TLS: by http. */
function request(headers: Record<string, string>, method = "GET"): Request {
  return new Request(`http://${headers["Host"] ?? "localhost"}/`, { method, headers });
}

const post = (origin: string, host = "bell.example") =>
  request({ Host: host, Origin: origin }, "POST");

test.each([
  "bell.example",
  "BELL.example:8080",
  "localhost:4321",
  "127.0.0.1",
  "[::1]:80",
  "192.0.2.7",
])("nothing is wrong with %s", (Host) => {
  const warningFor = addressWatch("https://bell.example");
  for (let times = 0; times < 2; times++) {
    expect(warningFor(request({ Host }), 200)).toBeUndefined();
  }
});

test("the first other host that is answered is told, once", () => {
  const warningFor = addressWatch("https://bell.example");
  expect(warningFor(request({ Host: "scanned.example" }), 404)).toBeUndefined();
  expect(warningFor(request({ Host: "news.bell.example" }), 200)).toMatch(
    /^Readers ask for news\.bell\.example, but “address” in content\/publication\.yaml is https:\/\/bell\.example:/u,
  );
  expect(warningFor(request({ Host: "other.example" }), 200)).toBeUndefined();
});

test("a post that is refused for the scheme of its page is told", () => {
  const warningFor = addressWatch("http://bell.example");
  expect(warningFor(request({ Host: "bell.example" }), 200)).toBeUndefined();
  expect(warningFor(post("http://bell.example"), 403)).toBeUndefined();
  expect(warningFor(post("https://elsewhere.example"), 403)).toBeUndefined();
  expect(warningFor(post("https://bell.example"), 403)).toMatch(
    /^Readers ask for https:\/\/bell\.example, but “address” .* is http:\/\/bell\.example:/u,
  );
});

test("monitors may ask for the health of a site by the address of its machine", () => {
  const warningFor = addressWatch("https://bell.example");
  const asked = new Request("http://backend.internal:4321/health", {
    headers: { Host: "backend.internal:4321" },
  });
  expect(warningFor(asked, 200)).toBeUndefined();
});
