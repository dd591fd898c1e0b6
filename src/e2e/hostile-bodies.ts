import fc from "fast-check";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(
    "",
    "\0",
    "\ud800",
    "\u202e\u2066",
    "\u3164\u200d",
    "> ".repeat(2_000),
    "- ".repeat(2_000),
    "*a ".repeat(1_000) + "b*".repeat(900),
    "[*a](https://e.example ".repeat(200),
    "*_".repeat(2_400),
    "a".repeat(5_001),
  ),
);

const pairs = fc.array(
  fc.tuple(fc.constantFrom("name", "comment", "parent", "comment[]", "__proto__"), text),
  { maxLength: 5 },
);

const urlencoded = pairs.map((fields) => ({
  body: new URLSearchParams(fields.map(([name, value]) => [name, value.toWellFormed()])),
  headers: {},
}));

const likelyToBeStored = fc.record({ name: text, comment: text }).map((fields) => ({
  body: new URLSearchParams({ ...fields, name: `N${fields.name}` }),
  headers: {},
}));

const multipart = fc
  .array(fc.tuple(fc.constantFrom("name", "comment", "file"), text, fc.boolean()))
  .map((fields) => {
    const form = new FormData();
    for (const [name, value, isFile] of fields) {
      form.append(name, isFile ? new Blob([value]) : value);
    }
    return { body: form, headers: {} };
  });

const noise = fc.record({
  body: fc.uint8Array({ maxLength: 2_000 }),
  headers: fc.record({
    "Content-Type": fc.constantFrom(
      "application/x-www-form-urlencoded",
      "application/x-www-form-urlencoded; charset=utf-16",
      "multipart/form-data; boundary=x",
      'multipart/form-data; boundary="',
      "multipart/form-data",
      "text/plain",
      "application/json",
      "constructor",
      "__proto__",
      ";",
    ),
  }),
});

/** Bodies and headers that no page of ours sends, and some that it could. */
export const hostileBody: fc.Arbitrary<{
  body: Uint8Array<ArrayBuffer> | FormData | URLSearchParams;
  headers: Record<string, string>;
}> = fc.oneof(urlencoded, likelyToBeStored, multipart, noise);
