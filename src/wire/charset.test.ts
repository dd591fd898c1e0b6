import { expect, test } from "vitest";
import { decode } from "./charset.ts";

const prolog = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><p>é</p>`;

/** Bytes of a text whose characters are each one byte. */
const oneByteEach = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test("UTF-8 that is declared as another set is read as UTF-8, with a doubt", () => {
  const { text, doubt } = decode(new TextEncoder().encode(prolog("iso-8859-1")));
  expect(text).toBe(prolog("iso-8859-1"));
  expect(doubt).toMatch(/says that it is iso-8859-1, and is UTF-8/u);
});

test.each(["ISO-8859-1", "iso-8859-15", "windows-1252"])("%s is read as it says", (encoding) => {
  expect(decode(oneByteEach(prolog(encoding)))).toEqual({ text: prolog(encoding), doubt: null });
});

test("the euro sign of ISO 8859-15 is one", () => {
  const bytes = oneByteEach('<?xml version="1.0" encoding="iso-8859-15"?><p>\u00a4</p>');
  expect(decode(bytes).text).toContain("€");
});

test.each([
  ["no declaration", "é “"],
  ["a wrong one", prolog("utf-8")],
])("bytes with %s that are not UTF-8 are Windows-1252, with a doubt", (_, text) => {
  const { text: read, doubt } = decode(oneByteEach(text.replace(" “", " \u0093")));
  expect(read).toBe(text);
  expect(doubt).toMatch(/read as Windows-1252/u);
});

test.each([
  ["utf-16le", [0xff, 0xfe, 0x3c, 0, 0x70, 0]],
  ["utf-16le without a mark", [0x3c, 0, 0x70, 0]],
  ["utf-16be", [0xfe, 0xff, 0, 0x3c, 0, 0x70]],
])("%s is known by its first bytes", (_, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ text: "<p", doubt: null });
});
