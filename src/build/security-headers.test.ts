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

  test("of a script is one that workers can keep to, and lets no other script run", () => {
    const policy = policyOf(POLICIES, "/pagefind/pagefind-worker.js");
    expect(policy).toMatch(/^default-src 'none'; connect-src 'self'; script-src 'self' /u);
    expect(policy).not.toMatch(/'unsafe-|\*|data:/u);
  });
});

test("a site is asked for over https only where its address is on https", () => {
  const name = "Strict-Transport-Security";
  expect(securityHeaders("https://news.example")[name]).toBe("max-age=31536000");
  expect(securityHeaders("http://news.example")).not.toHaveProperty(name);
});

test("no page shares its window with that of another site, nor has abilities that it does not use", () => {
  const headers = securityHeaders("https://news.example");
  expect(headers["Cross-Origin-Opener-Policy"]).toBe("same-origin");
  expect(headers["Permissions-Policy"]).toMatch(/^camera=\(\), .*geolocation=\(\), /u);
});
