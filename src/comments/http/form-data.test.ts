import { expect, test } from "vitest";
import { drainBody } from "./body.ts";
import { readForm } from "./form-data.ts";

type Body = NonNullable<RequestInit["body"]>;

const FORM = "application/x-www-form-urlencoded";

function request(body: Body, headers: Record<string, string> = {}): Request {
  const init = { method: "POST", body, headers, duplex: "half" };
  return new Request("http://localhost/", init);
}

const read = (body: Body, headers?: Record<string, string>) =>
  readForm(request(body, headers), ["name", "comment"]);

/** A body of unknown length, in chunks of 1 KiB; `sent` counts the chunks that were read. */
function endless(kibibytes = Number.POSITIVE_INFINITY) {
  const counter = { sent: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      counter.sent += 1;
      controller.enqueue(new Uint8Array(1024).fill(97));
      if (counter.sent >= kibibytes) controller.close();
    },
  });
  return { body, counter };
}

test("reads fields from either kind of form, and takes a missing one for empty", async () => {
  const form = new FormData();
  form.append("name", "Nour & Ben");
  expect(await read(form)).toEqual({ name: "Nour & Ben", comment: "" });
  expect(await read("comment=a+b%0Ac%26", { "Content-Type": `${FORM}; charset=UTF-8` })).toEqual({
    name: "",
    comment: "a b\nc&",
  });
});

test("replaces what is not UTF-8", async () => {
  expect(await read("name=%ff%zz", { "Content-Type": FORM })).toMatchObject({ name: "\ufffd%zz" });
});

const withFile = new FormData();
withFile.append("name", new Blob(["x"]));
const multipart = { "Content-Type": "multipart/form-data; boundary=x" };
const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });

test.each<[number, string, Body, Record<string, string>?]>([
  [400, "a file", withFile],
  [400, "a field twice", "name=a&name=b", { "Content-Type": FORM }],
  [400, "multipart without its parts", "a=b", multipart],
  [400, "multipart without a boundary", "a=b", { "Content-Type": "multipart/form-data" }],
  [400, "a body that breaks off", broken, { "Content-Type": FORM }],
  [413, "a body that is too large", `name=${"a".repeat(65_536)}`, { "Content-Type": FORM }],
  [413, "a length that is too large", "a=b", { "Content-Type": FORM, "Content-Length": "65537" }],
  [415, "JSON", "{}", { "Content-Type": "application/json" }],
  [415, "a type that every object has", "a=b", { "Content-Type": "constructor" }],
  [415, "a type that every object has", "a=b", { "Content-Type": "__proto__" }],
  [415, "nothing said of the type", new Uint8Array()],
  [415, "gzip", "x", { "Content-Type": FORM, "Content-Encoding": "gzip" }],
])("answers %i to %s", async (status, _what, body, headers) => {
  await expect(read(body, headers)).rejects.toMatchObject({ status });
});

test("stops reading at 64 KiB, and drains 1 MiB more for the sender's sake", async () => {
  const { body, counter } = endless();
  const upload = request(body, { "Content-Type": FORM });
  await expect(readForm(upload, ["name"])).rejects.toMatchObject({ status: 413 });
  expect(counter.sent).toBeLessThan(70);
  await drainBody(upload);
  expect(counter.sent).toBeGreaterThan(1_024);
  expect(counter.sent).toBeLessThan(1_100);
});

test("drains a body to its end, and one that breaks off as far as it goes", async () => {
  const { body, counter } = endless(10);
  await drainBody(request(body));
  expect(counter.sent).toBe(10);
  const gone = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  await expect(drainBody(request(gone))).resolves.toBeUndefined();
});
