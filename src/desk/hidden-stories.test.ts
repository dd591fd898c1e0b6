import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hiddenStories } from "./hidden-stories.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));

afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, frontMatter: string) =>
  writeFileSync(join(folder, name), `---\n${frontMatter}\n---\nMill reopens\n\nIt turns.\n`);

write("2026-11-01-harbour.txt", "sample: true");
write("2026-11-28-mill.txt", "topics: [Mills]");
write("2026-11-29-bank.txt", "topic: Banks");

test("the publisher's own stories among the samples are told while samples are not shown", () => {
  expect(hiddenStories({ samples: false }, folder).map(({ message }) => message)).toEqual(
    ["2026-11-28-mill.txt", "2026-11-29-bank.txt"].map(
      (name) =>
        `${folder}/${name}:1:1: this story is not shown, as samples is false in content/publication.yaml: move it to content/articles/`,
    ),
  );
});

test("nothing is told where samples are shown, or where their folder was deleted", () => {
  expect(hiddenStories({ samples: true }, folder)).toEqual([]);
  expect(hiddenStories({ samples: false }, `${folder}/none`)).toEqual([]);
});
