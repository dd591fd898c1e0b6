import { expect, test } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
import { libsqlStore } from "../libsql-store.ts";
import type { CommentStore } from "../store.ts";

const minute = (number: number) => new Date(Date.UTC(2026, 2, 1, 12, number));
const act = (number: number) => ({ moderator: "Ana", at: minute(number) });

const words = {
  text: "No.",
  fingerprint: null,
  status: "published",
  heldRule: null,
  heldWords: null,
  since: new Date(0),
} as const;

test.each<[who: string, edit: (store: CommentStore, number: number) => Promise<unknown>]>([
  [
    "its author",
    (store, number) =>
      store.edit({ article: "a", id: 1, author: "me" }, { ...words, at: minute(number) }),
  ],
  [
    "a moderator",
    (store, number) =>
      store.revise(1, { name: "Nour", text: "No.", fingerprint: null }, act(number)),
  ],
])("counts an address's report anew once %s has edited the comment", async (_, edit) => {
  const store = libsqlStore("file::memory:");
  const report = (number: number, reason: string, address = "one") =>
    store.report({ article: "a", comment: 1, reason, address, at: minute(number) });
  const open = async () =>
    (await store.reported(9)).flatMap(({ reports }) => reports.map(({ reason }) => reason));
  await store.post(posting({ author: "me", created: minute(0) }));
  await report(1, "First.");
  await report(2, "Once more.");
  expect(await open()).toEqual(["First."]);
  await store.dismiss([1], act(3));
  await report(4, "Once more.");
  expect(await open()).toEqual([]);
  await edit(store, 5);
  await report(6, "The new words.");
  await report(7, "Once more.");
  await report(7, "By another.", "two");
  expect(await open()).toEqual(["By another.", "The new words."]);
  await edit(store, 8);
  await report(9, "The newest.");
  expect(await open()).toEqual(["The newest.", "By another.", "The new words."]);
  expect(await store.backlog()).toMatchObject({ reports: 3 });
});
