import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFront } from "./front-file.ts";

const isPublished = (slug: string) => slug === "harbour-opens";

function read(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), "front.yaml");
  writeFileSync(path, text);
  return readFront(isPublished, path);
}

test("the publisher names the story that leads the front page", () => {
  expect(read("lead: harbour-opens\n")).toEqual({ lead: "harbour-opens" });
});

test("without the file, and without a word in it, nothing is chosen", () => {
  expect(readFront(isPublished, "content/nowhere.yaml")).toEqual({});
  expect(read("# lead: harbour-opens\n").lead).toBeUndefined();
});

test("a lead that is not published is told with its place and the remedy, and does not stop the paper", () => {
  const { lead, doubt } = read("# Monday\nlead: no-such\n");
  expect(lead).toBeUndefined();
  expect(doubt?.message).toMatch(
    /front\.yaml:2:1: lead: no story “no-such” is published, so the newest leads: .*delete this line/u,
  );
});

test.each([
  ["an unknown key", "top: harbour-opens", /:1:1: “top” is not a key here; the keys are lead/u],
  ["a lead without a slug", "lead:", /:1:1: lead: write the slug of the story that leads/u],
  ["a list of leads", "lead: [harbour-opens]", /:1:1: lead: write the slug of the story/u],
  ["a word alone", "harbour-opens", /:1:1: write lead as “key: value” lines/u],
  ["YAML that is none", "lead: [a", /front\.yaml:1:\d+: not valid YAML/u],
])("%s stops with its place and the remedy", (_, text, words) => {
  expect(() => read(text)).toThrow(words);
});
