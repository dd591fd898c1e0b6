import { expect, test } from "vitest";
import { proxyWatch } from "./proxy-watch.ts";

const request = (headers: Record<string, string>) => ({ headers: new Headers(headers) });
const FORWARDED = request({ "X-Forwarded-For": "192.0.2.7" });

test("a header of a proxy that is not trusted is told once, with the proxy's name", () => {
  const warningFor = proxyWatch(["10.0.0.1"]);
  expect(warningFor(request({}), "10.0.0.2")).toBeUndefined();
  expect(warningFor(FORWARDED, "10.0.0.1")).toBeUndefined();
  expect(warningFor(FORWARDED, "10.0.0.2")).toMatch(
    /^A request came with X-Forwarded-For, .* does not list its sender \(10\.0\.0\.2\): if that is your proxy/u,
  );
  expect(warningFor(FORWARDED, "10.0.0.2")).toBeUndefined();
});

test.each(["Forwarded", "X-Real-IP", "CF-Connecting-IP"])("so is %s", (name) => {
  expect(proxyWatch([])(request({ [name]: "192.0.2.7" }), "10.0.0.2")).toContain(name);
});

test("on Cloudflare, it is told that the publication does not name it", () => {
  const asked = request({ "CF-Connecting-IP": "192.0.2.7" });
  expect(proxyWatch(["cloudflare"])(asked, "cloudflare")).toBeUndefined();
  expect(proxyWatch([])(asked, "cloudflare")).toContain("sender (cloudflare)");
});

test("no address that may be a reader's is told", () => {
  expect(proxyWatch([])(FORWARDED, "203.0.113.9")).not.toMatch(/192\.0\.2\.7|203\.0\.113\.9/u);
});
