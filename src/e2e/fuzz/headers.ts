import fc from "fast-check";

export type Header = readonly [name: string, value: string];

const FRAGMENT = "text/vnd.crosshead.fragment+html";

/** A client address that no other request uses, or a forged one. */
export const sender = fc
  .oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 131_071 }).map(benchmarkAddress) },
    { weight: 1, arbitrary: fc.constantFrom("", "::1", "1.1.1.1, x", "999.1.1.1", "[::]", "::%x") },
  )
  .map((address): Header[] => [
    ["X-Forwarded-For", address],
    ["CF-Connecting-IP", address],
  ]);

/** An address in the network that RFC 2544 reserves for benchmarks. */
function benchmarkAddress(index: number): string {
  return `198.${18 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
}

/** Accept headers, as a script of the site or another client sends them. */
export const accept = fc.constantFrom<Header[]>([], [["Accept", FRAGMENT]], [["Accept", "*/*"]]);

/** Headers that have exploited proxies, caches, frameworks and old servers. */
const oddity = fc.constantFrom<Header>(
  ["Host", "elsewhere.example"],
  ["Host", 'x"><script>alert(1)</script>'],
  ["X-Forwarded-Host", "elsewhere.example"],
  ["X-Forwarded-Proto", "javascript"],
  ["X-Forwarded-Port", "99999999"],
  ["X-Original-URL", "/moderate/"],
  ["X-Rewrite-URL", "/moderate/"],
  ["X-HTTP-Method-Override", "DELETE"],
  ["Forwarded", "for=_x;host=elsewhere.example"],
  ["Expect", "100-continue"],
  ["Range", "bytes=5-1,0-0"],
  ["If-None-Match", '"x", *'],
  ["If-Modified-Since", "not a date"],
  ["Accept-Language", "*".repeat(500)],
  ["Accept-Encoding", "gzip;q=x"],
  ["Accept-Encoding", "deflate, gzip;q=1.0, *;q=0.5"],
  ["Accept-Encoding", "br"],
  ["Content-Encoding", "gzip"],
  ["Content-Length", "-1"],
  ["Transfer-Encoding", "chunked"],
  ["Cookie", `crosshead-receipt=${"a".repeat(3_000)}`],
  ["Cookie", "__proto__=1; crosshead-receipt; =; ;;"],
  ["Referer", "javascript:alert(1)"],
  ["Origin", "null"],
  ["Sec-Fetch-Site", "cross-site"],
  ["X-Astro-Path", "/moderate/"],
  ["Upgrade", "websocket"],
  ["Bad Name", "x"],
  ["X-Bytes", "\u00ff\u0001"],
  ["X-Split", "a\r\nX-Injected: b"],
  ["X-Long", "x".repeat(20_000)],
);
/** None, one or two of these headers. */
export const oddities = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Header[]>([]) },
  { weight: 1, arbitrary: fc.array(oddity, { minLength: 1, maxLength: 2 }) },
);

/** A cookie header, or none, without characters that no client can send. */
export function cookieHeader(cookie: string): Header[] {
  return cookie === "" ? [] : [["Cookie", cookie.replace(/[^\t -~]/gu, "?")]];
}

/**
 * Keeps the last of each header that may occur only once, as repeated ones are refused before they
 * are read.
 */
export function lastOfEach(headers: readonly Header[]): Header[] {
  return [...new Map(headers.map((header) => [header[0].toLowerCase(), header])).values()];
}
