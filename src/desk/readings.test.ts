import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { Readings } from "./readings.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
const path = join(folder, "kept/readings.sqlite");
const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const reading = (digest: string) => ({
  digest,
  brief: `{ "headline": "${digest}" }`,
  whole: `{ "body": "${digest}" }`,
});

let readings: Readings;

beforeEach(() => {
  readings = new Readings(path);
});

afterEach(() => readings.close());

afterAll(() => rmSync(folder, { recursive: true }));

test("what one build has read is there for another that runs beside it", () => {
  readings.put([reading("ferry"), reading("mill")], day(1));
  const others = new Readings(path);
  expect(others.brief("ferry")).toEqual({ headline: "ferry" });
  expect(others.whole("mill")).toEqual({ body: "mill" });
  others.close();
});

test("what is not read yet is not there, and cannot be asked for whole", () => {
  expect(readings.brief("quay")).toBeUndefined();
  expect(readings.brief("quay")).toBeUndefined();
  expect(() => readings.whole("quay")).toThrow("build the site again");
});

test("a reading that no build used for two weeks is forgotten", () => {
  readings.put([reading("ferry"), reading("mill")], day(1));
  readings.use(["ferry"], day(14));
  expect(["ferry", "mill"].map((digest) => readings.brief(digest) !== undefined)).toEqual([
    true,
    true,
  ]);
  readings.use([], day(16));
  expect(["ferry", "mill"].map((digest) => readings.brief(digest) !== undefined)).toEqual([
    true,
    false,
  ]);
});

test.each([
  ["in its middle", 4_096],
  ["from its beginning", 0],
])("a file that is damaged %s is deleted, and told of", (_, from) => {
  const damaged = join(folder, "damaged.sqlite");
  const kept = new Readings(damaged);
  kept.put(
    Array.from({ length: 100 }, (_, number) => reading(`story ${number}`)),
    day(1),
  );
  kept.close();
  const bytes = readFileSync(damaged);
  writeFileSync(damaged, bytes.fill(0x5a, from));
  const open = () => {
    const opened = new Readings(damaged);
    try {
      return opened.brief("story 7");
    } finally {
      opened.close();
    }
  };
  expect(open).toThrow(/damaged\.sqlite was damaged, and is deleted: build the site again/u);
  expect(open()).toBeUndefined();
});
