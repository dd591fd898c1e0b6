import { expect, test } from "vitest";
import { cookie, cookieIn } from "./cookies.ts";

const request = (headers: Record<string, string>, address = "http://localhost:4321/") =>
  new Request(address, { headers });

const PLANTED = { Cookie: "crosshead-receipt=planted" };
const BOTH = { Cookie: "a=1; crosshead-receipt=planted; __Host-crosshead-receipt=own" };

test.each([
  ["a page over TLS", request({}, "https://news.example/")],
  ["a form over TLS behind a proxy", request({ Origin: "https://news.example" })],
])("a cookie for %s is one that no other host can set", (_, asked) => {
  expect(cookie(asked, "crosshead-receipt", "x", 60)).toBe(
    "__Host-crosshead-receipt=x; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure",
  );
});

test("a cookie over plain HTTP is one that browsers take there", () => {
  expect(cookie(request({}), "crosshead-receipt", "x", 60)).toBe(
    "crosshead-receipt=x; Max-Age=60; Path=/; HttpOnly; SameSite=Lax",
  );
});

test("a cookie that a site beside ours has planted counts for nothing in what is posted over TLS", () => {
  const posted = { Origin: "https://news.example" };
  expect(cookieIn(request({ ...posted, ...PLANTED }), "crosshead-receipt")).toBe("");
  expect(cookieIn(request({ ...posted, ...BOTH }), "crosshead-receipt")).toBe("own");
  expect(cookieIn(request(BOTH), "crosshead-receipt")).toBe("own");
});

test("a cookie is read over plain HTTP, by its whole name", () => {
  expect(cookieIn(request({ ...PLANTED, Origin: "http://localhost" }), "crosshead-receipt")).toBe(
    "planted",
  );
  expect(cookieIn(request({ Cookie: "x-crosshead-name=Ana" }), "crosshead-name")).toBe("");
});
