import { expect, test } from "vitest";
import { cloudflareHeaders } from "./cloudflare-headers.ts";

const POLICIES = { policy: "default-src 'none'", exceptions: { "/search/": "worker-src 'self'" } };

const OPENER_AND_ABILITIES = `Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()`;

const WORKER =
  "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

const SANDBOXED =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

test("every file has security headers, and a path that is an exception another policy", () => {
  expect(cloudflareHeaders(POLICIES, "https://news.example")).toBe(`/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  X-Frame-Options: DENY
  ${OPENER_AND_ABILITIES}
  Strict-Transport-Security: max-age=31536000
  Content-Security-Policy: default-src 'none'
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/*.js
  ! Content-Security-Policy
  Content-Security-Policy: ${WORKER}
/*.svg
  ! Content-Security-Policy
  Content-Security-Policy: ${SANDBOXED}
/*.xml
  ! Content-Security-Policy
  Content-Security-Policy: ${SANDBOXED}
/search/
  ! Content-Security-Policy
  Content-Security-Policy: worker-src 'self'
`);
});

test("a publisher's rules are added, and count where both give a header to the same paths", () => {
  const own = `# Ours
/*
  X-Robots-Tag: noai
  x-frame-options: SAMEORIGIN

/search/
  Content-Security-Policy: default-src 'self'
https://preview.example/*
  X-Robots-Tag: noindex
`;
  const text = cloudflareHeaders(POLICIES, "http://news.example", own);
  expect(text).toContain(`/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  ${OPENER_AND_ABILITIES}
  Content-Security-Policy: default-src 'none'
  X-Robots-Tag: noai
  x-frame-options: SAMEORIGIN
`);
  expect(text).toContain(`/search/
  ! Content-Security-Policy
  Content-Security-Policy: default-src 'self'
https://preview.example/*
  X-Robots-Tag: noindex
`);
});
