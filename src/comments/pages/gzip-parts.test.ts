import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gzipped, Part, plain } from "./gzip-parts.ts";

const part = fc
  .oneof(fc.uint8Array({ maxLength: 2_000 }), fc.string().map(Buffer.from))
  .map((bytes) => new Part([bytes]));

const page = fc.array(fc.oneof(part, fc.string({ unit: "binary" })), { maxLength: 6 });

test("is the same compressed as not, whatever parts and texts a page has", () => {
  fc.assert(
    fc.property(page, (parts) => {
      const bytes = Buffer.concat(
        parts.map((each) => (each instanceof Part ? each.bytes : Buffer.from(each))),
      );
      expect(plain(parts)).toEqual(bytes);
      expect(gunzipSync(gzipped(parts))).toEqual(bytes);
      expect(gunzipSync(gzipped(["first", ...parts, "last"])).length).toBe(bytes.length + 9);
    }),
  );
});

test("compresses the parts, and not the texts between them", () => {
  const [before, after] = ["<li>", "a"].map((fill) => new Part([Buffer.alloc(50_000, fill)]));
  if (!before || !after) throw new Error("two parts");
  const short = gzipped([before, "<", after]).length;
  expect(short).toBeLessThan(500);
  expect(gzipped([before, "<li>".repeat(100), after]).length).toBe(short + 399);
});

test("a text longer than one stored block is whole", () => {
  const text = "é".repeat(100_000);
  expect(gunzipSync(gzipped([new Part([Buffer.from("<p>")]), text])).toString()).toBe(`<p>${text}`);
});
