import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
import { libsqlStore } from "../libsql-store.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "comments.sqlite");
const store = libsqlStore(`file:${file}`);
const comments = async () => (await store.page("a", "oldest")).comments;

test("comments that do not change are the same objects at each reading", async () => {
  await store.post(posting({ text: "One." }));
  await store.post(posting({ text: "Two." }));
  const [one, two] = await comments();
  await store.revise(
    2,
    { name: "Nour", text: "Two!", fingerprint: null },
    { moderator: "Ana", at: new Date() },
  );
  const again = await comments();
  expect(again.map(({ text }) => text)).toEqual(["One.", "Two!"]);
  expect(again[0]).toBe(one);
  expect(again[1]).not.toBe(two);
});

test("a comment that came under the id of another, as after a restore, is read anew", async () => {
  const late = await store.post(posting({ text: "Before the restore." }));
  if (!("comment" in late)) throw new Error(late.outcome);
  const { id, created } = late.comment;
  expect((await comments()).at(-1)).toMatchObject({ id, text: "Before the restore." });
  const other = new DatabaseSync(file);
  other.prepare("DELETE FROM comments WHERE id = ?").run(id);
  other
    .prepare(
      "INSERT INTO comments (id, article, name, text, created) VALUES (?, 'a', 'Omar', 'After it.', ?)",
    )
    .run(id, created.getTime() + 1);
  other.close();
  expect((await comments()).at(-1)).toMatchObject({ id, name: "Omar", text: "After it." });
});

test("a page has every comment, though more were read than are kept", async () => {
  const text = "word ".repeat(900);
  const articles = Array.from({ length: 10 }, (_, number) => `long-${number}`);
  for (const article of articles) {
    const hundred = Array.from({ length: 100 }, () => store.post(posting({ article, text })));
    await Promise.all(hundred);
    expect((await store.page(article, "oldest")).comments).toHaveLength(100);
  }
  expect((await store.page("long-0", "oldest")).comments).toHaveLength(100);
});
