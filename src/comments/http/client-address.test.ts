import { expect, test } from "vitest";
import { isNetwork, networkOf, proxyName } from "./client-address.ts";

const PROXY = ["10.0.0.0/8", "2001:db8::1"];
const READER = networkOf(new Headers(), "192.0.2.7", []);
const forwarded = (list: string) => ({ "X-Forwarded-For": list });

test.each<[string, Record<string, string>, string | undefined, string[]]>([
  ["the other end", {}, "192.0.2.7", []],
  ["the other end, though it says something else", forwarded("198.51.100.1"), "192.0.2.7", PROXY],
  [
    "the other end, whatever other headers say",
    { "X-Real-IP": "198.51.100.1", "CF-Connecting-IP": "198.51.100.2" },
    "192.0.2.7",
    PROXY,
  ],
  ["an IPv4 address in an IPv6 socket", {}, "::ffff:192.0.2.7", []],
  ["what a trusted proxy says", forwarded("192.0.2.7"), "10.1.2.3", PROXY],
  ["what a trusted proxy says of IPv6", { "X-Real-IP": "192.0.2.7" }, "2001:db8::1", PROXY],
  ["what a trusted proxy says, with a port", forwarded("192.0.2.7:50122"), "10.1.2.3", PROXY],
  ["what a trusted proxy says in quotes", forwarded('"192.0.2.7:50122"'), "10.1.2.3", PROXY],
  ["what a trusted proxy says in brackets", forwarded("[::ffff:192.0.2.7]"), "10.1.2.3", PROXY],
  ["what a hop with a port says", forwarded("192.0.2.7, [2001:db8::1]:443"), "10.1.2.3", PROXY],
  [
    "the last that no trusted proxy is",
    forwarded("198.51.100.1, 192.0.2.7, 10.9.9.9"),
    "10.1.2.3",
    PROXY,
  ],
  ["what RFC 7239 says", { Forwarded: "for=192.0.2.7;proto=https;by=10.1.2.3" }, "10.1.2.3", PROXY],
  [
    "what RFC 7239 says, with quotes, a port, capitals and other hops",
    { Forwarded: 'For="198.51.100.1:80", proto=http;FOR="192.0.2.7:50122", for="[2001:db8::1]"' },
    "10.1.2.3",
    PROXY,
  ],
  [
    "what trusted proxies add behind a quotation mark that a sender leaves open",
    { Forwarded: 'for="198.51.100.1, for="192.0.2.7"' },
    "10.1.2.3",
    PROXY,
  ],
  [
    "the header that most proxies write, whatever a sender writes into another",
    { "X-Forwarded-For": "192.0.2.7", Forwarded: "for=198.51.100.1", "X-Real-IP": "198.51.100.2" },
    "10.1.2.3",
    PROXY,
  ],
  [
    "a reader beside the proxies",
    forwarded("192.0.2.7, 10.9.9.9"),
    "10.1.2.3",
    [...PROXY, "192.0.2.0/24"],
  ],
  [
    "Cloudflare's word, where it is trusted",
    { "CF-Connecting-IP": "192.0.2.7" },
    "cloudflare",
    ["cloudflare"],
  ],
])("takes %s", (_, headers, peer, trusted) => {
  expect(READER).toBeDefined();
  expect(networkOf(new Headers(headers), peer, trusted)).toBe(READER);
});

test.each<[string, Record<string, string>, string | undefined, string[]]>([
  ["where nothing is known", forwarded("192.0.2.7"), undefined, PROXY],
  [
    "on Workers where Cloudflare is not trusted",
    { "CF-Connecting-IP": "192.0.2.7" },
    "cloudflare",
    [],
  ],
  [
    "where the word is no address",
    { "CF-Connecting-IP": "999.1.1.1" },
    "cloudflare",
    ["cloudflare"],
  ],
])("knows no address %s", (_, headers, peer, trusted) => {
  expect(networkOf(new Headers(headers), peer, trusted)).toBeUndefined();
});

test.each([
  "nobody",
  "192.0.2.7, <script>",
  "unknown",
  "_hidden",
  "unknown, 10.9.9.9",
  "192.0.2",
  "192.0.2.07",
  "0xc0.0.2.7",
  "192.0.2.7:x",
  "[192.0.2.7]",
  "2001:db8::1::2",
])("knows no address, not even the proxy's, where a trusted one passes on %j", (list) => {
  expect(networkOf(new Headers(forwarded(list)), "10.1.2.3", PROXY)).toBeUndefined();
});

test.each(["for=unknown", 'for="_gazonk"', "by=192.0.2.7", "for=", "192.0.2.7", "for=192.0.2.7 x"])(
  "knows no address where a trusted proxy says %j as RFC 7239 does not",
  (Forwarded) => {
    expect(networkOf(new Headers({ Forwarded }), "10.1.2.3", PROXY)).toBeUndefined();
  },
);

test("knows no address where a trusted proxy says nothing of whom it asks for", () => {
  expect(networkOf(new Headers(), "10.1.2.3", PROXY)).toBeUndefined();
  expect(networkOf(new Headers(forwarded(" , ")), "10.1.2.3", PROXY)).toBeUndefined();
});

test("reads 16 KB of hops in a moment, be they trusted or no hops at all", () => {
  for (const hop of ["10.1.2.3,", '"', ";for=", 'for="']) {
    const headers = new Headers({ Forwarded: hop.repeat(16_384 / hop.length) });
    expect(networkOf(headers, "10.1.2.3", PROXY)).toBeUndefined();
  }
});

test("names a hop that is a machine of the operator's, and none that may be a reader", () => {
  expect(["10.1.2.3", "::ffff:127.0.0.1", "fd00::1", "cloudflare"].map(proxyName)).toEqual([
    "10.1.2.3",
    "127.0.0.1",
    "fd00::1",
    "cloudflare",
  ]);
  expect(["192.0.2.7", "203.0.113.9", "2a00::1", undefined].map(proxyName).filter(Boolean)).toEqual(
    [],
  );
});

test("takes a /64 of IPv6 for one reader, and the next for another", () => {
  const of = (peer: string) => networkOf(new Headers(), peer, []);
  expect(of("2001:db8:0:1::1")).toBe(of("2001:db8:0:1:ffff::9%eth0"));
  expect(of("[2001:db8:0:1::1]:443")).toBe(of("2001:db8:0:1::2"));
  expect(of("2001:db8:0:1::1")).not.toBe(of("2001:db8:0:2::1"));
});

test.each(["10.0.0.1", "10.0.0.0/8", "::1", "fd00::/8"])("knows %s for a network", (text) => {
  expect(isNetwork(text)).toBe(true);
});

test.each([
  "10.0.0",
  "010.0.0.1",
  "10.0.0.0/33",
  "10.0.0.0/",
  "::1/129",
  "10.0.0.0/8/8",
  "proxy",
  "1.2.3.4/x",
  ":::",
])("knows %s for none", (text) => {
  expect(isNetwork(text)).toBe(false);
});
