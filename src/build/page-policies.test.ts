import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readPagePolicies } from "./page-policies.ts";

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "policies-"));
});

afterEach(() => rmSync(site, { recursive: true }));

/** Writes a page with a policy; without one, where it is empty. */
function write(path: string, policy: string): void {
  const meta = policy && `<meta http-equiv="content-security-policy" content="${policy}">`;
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<!doctype html><html><head>${meta}<title>Page</title></head></html>`);
}

test("the most common policy is that of all pages, and others are exceptions by path", () => {
  write("search/index.html", "script-src 'self' 'wasm-unsafe-eval';");
  write("index.html", "script-src 'self';");
  write("404.html", "script-src 'self';");
  write("verify.html", "");
  expect(readPagePolicies(site)).toEqual({
    policy: "script-src 'self'; frame-ancestors 'none'",
    exceptions: {
      "/search/": "script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'",
      "/verify/": "frame-ancestors 'none'",
    },
  });
});

test("where most pages have policies of their own, they keep to their <meta>", () => {
  for (let page = 0; page < 60; page += 1)
    write(`${page}/index.html`, `script-src 'sha256-${page}'`);
  expect(readPagePolicies(site)).toEqual({ policy: "frame-ancestors 'none'", exceptions: {} });
});

test("a page whose policy is too long for a line keeps to its <meta>", () => {
  write("index.html", "script-src 'self'");
  write("about/index.html", "script-src 'self'");
  write("long/index.html", `script-src ${"'sha256-0123456789' ".repeat(120)}`);
  expect(readPagePolicies(site).exceptions).toEqual({ "/long/": "frame-ancestors 'none'" });
});

test("a site without pages has a policy", () => {
  expect(readPagePolicies(site)).toEqual({ policy: "frame-ancestors 'none'", exceptions: {} });
});
