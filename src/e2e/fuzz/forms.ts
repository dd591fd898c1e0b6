import { gzipSync } from "node:zlib";
import fc from "fast-check";

/** Fields as sent; a name may occur several times. */
export type Pairs = readonly (readonly [name: string, value: string])[];

const utf8 = new TextEncoder();

export const FORM = "application/x-www-form-urlencoded";

/** Fields of which some are missing, repeated, or renamed. */
export function shuffled(fields: fc.Arbitrary<Record<string, string>>): fc.Arbitrary<Pairs> {
  const change = fc.record({
    at: fc.nat(10),
    how: fc.constantFrom("keep", "keep", "keep", "drop", "double", "rename", "array"),
    name: fc.constantFrom("__proto__", "constructor", "comment[]", "toString", "act", "id", "\0"),
  });
  return fc.tuple(fields, change).map(([record, { at, how, name }]) =>
    Object.entries(record).flatMap(([field, value], index): Pairs => {
      if (index !== at || how === "keep") return [[field, value]];
      if (how === "drop") return [];
      if (how === "rename") return [[name, value]];
      if (how === "array") return [[`${field}[]`, value]];
      return [
        [field, value],
        [field, value],
      ];
    }),
  );
}

/** Writers of a form's fields as a body, in all encodings of clients. */
export const WRITERS: Readonly<
  Record<string, (pairs: Pairs) => { type: string; body: Uint8Array }>
> = {
  urlencoded: (pairs) => ({ type: FORM, body: utf8.encode(asQuery(pairs)) }),
  charset: (pairs) => ({ type: `${FORM}; charset=utf-16`, body: utf8.encode(asQuery(pairs)) }),
  multipart: (pairs) => ({ type: "multipart/form-data; boundary=x", body: multipart(pairs, "") }),
  files: (pairs) => ({
    type: 'multipart/form-data; boundary="x"',
    body: multipart(pairs, '; filename="a\r\n"'),
  }),
  unbounded: (pairs) => ({ type: "multipart/form-data", body: multipart(pairs, "") }),
  plain: (pairs) => ({ type: "text/plain", body: utf8.encode(asQuery(pairs)) }),
  json: (pairs) => ({
    type: "application/json",
    body: utf8.encode(JSON.stringify(Object.fromEntries(pairs))),
  }),
  "deep JSON": () => ({ type: "application/json", body: utf8.encode("[".repeat(30_000)) }),
  gzip: (pairs) => ({ type: FORM, body: gzipSync(asQuery(pairs)) }),
  "raw bytes": (pairs) => ({ type: FORM, body: Buffer.from(asQuery(pairs), "utf16le") }),
};

/** Writers of forms, mostly that of browsers. */
export const writer = fc.oneof(
  { weight: 6, arbitrary: fc.constant("urlencoded") },
  { weight: 2, arbitrary: fc.constant("multipart") },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(WRITERS)) },
);

/** Fields as a query string. */
export function asQuery(pairs: Pairs): string {
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&");
}

function escaped(text: string): string {
  // Lone surrogates become the bytes that some clients send for them, which are no UTF-8.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\u{fffd}")).replaceAll(
    "%EF%BF%BD",
    "%ED%A0%80",
  );
}

function multipart(pairs: Pairs, file: string): Uint8Array {
  const parts = pairs.map(
    ([name, value]) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`,
  );
  return utf8.encode(`${parts.join("")}--x--\r\n`);
}
