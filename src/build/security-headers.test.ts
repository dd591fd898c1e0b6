import { describe, expect, test } from "vitest";
import { policyOf, securityHeaders } from "./security-headers.ts";

const POLICIES = { policy: "default-src 'none'", exceptions: { "/search/": "worker-src 'self'" } };

describe("the content security policy", () => {
  test.each([
    ["/", "default-src 'none'"],
    ["/articles/ferry-line/", "default-src 'none'"],
    ["/articles/ferry-line/index.html", "default-src 'none'"],
    ["/404.html", "default-src 'none'"],
    ["/not/there", "default-src 'none'"],
    ["/search/", "worker-src 'self'"],
    ["/search/index.html", "worker-src 'self'"],
  ])("of %s is that of a page", (path, policy) => {
    expect(policyOf(POLICIES, path)).toBe(policy);
  });

  test.each(["/favicon.svg", "/feed.xml"])("of %s lets no script run", (path) => {
    expect(policyOf(POLICIES, path)).toMatch(/^default-src 'none'; .*sandbox/);
  });

  test("of a script is none, as a worker would have to keep to it", () => {
    expect(policyOf(POLICIES, "/pagefind/pagefind-worker.js")).toBeUndefined();
  });
});

test("a site is asked for over https only where its address is on https", () => {
  const name = "Strict-Transport-Security";
  expect(securityHeaders("https://news.example")[name]).toBe("max-age=31536000");
  expect(securityHeaders("http://news.example")).not.toHaveProperty(name);
});
