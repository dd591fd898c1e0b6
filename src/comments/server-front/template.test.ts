import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Template } from "./template.ts";

const bytes = fc.oneof(fc.uint8Array({ maxLength: 2_000 }), fc.string().map(Buffer.from));

test("is the same compressed as not, whatever surrounds the gap and fills it", () => {
  fc.assert(
    fc.property(bytes, fc.string({ unit: "binary" }), bytes, (before, text, after) => {
      const template = new Template([before, before], "first", [after]);
      const page = Buffer.concat([before, before, Buffer.from(text), after]);
      expect(template.first).toEqual(Buffer.concat([before, before, Buffer.from("first"), after]));
      expect(template.filled(text)).toEqual(page);
      expect(gunzipSync(template.gzipped(text))).toEqual(page);
      expect(gunzipSync(template.gzipped(`${text}.`)).length).toBe(page.length + 1);
    }),
  );
});

test("compresses what surrounds the gap, and not what fills it", () => {
  const template = new Template([Buffer.alloc(50_000, "<li>")], "", [Buffer.alloc(50_000, "a")]);
  const short = template.gzipped("").length;
  expect(short).toBeLessThan(500);
  expect(template.gzipped("<li>".repeat(100)).length).toBe(short + 400);
});
