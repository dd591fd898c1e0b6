import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
import { fileDatabase } from "../file-database.ts";
import { sqlStore } from "../sql-store.ts";
import type { CommentStore } from "../store.ts";

const at = new Date();
const act = { moderator: "Ana", at };
const own = { article: "a", id: 1, author: "me" };
const edit = {
  text: "No.",
  fingerprint: null,
  status: "held",
  heldRule: "words",
  heldWords: "no",
} as const;
const sender = {
  author: "me",
  fingerprint: "f",
  address: "2015-10-15.one",
  addresses: ["2015-10-15.one", "2015-10-14.two"],
  alikeSince: at,
  recentSince: at,
};

/** All operations of readers and moderators, except those that read whole lists. */
const OPERATIONS: Record<string, (store: CommentStore) => Promise<unknown>> = {
  post: (store) =>
    store.post(posting({ parent: 1, address: "one", notices: ["mail"] }), { posts: 9, since: at }),
  edit: (store) => store.edit(own, { ...edit, at, since: at }),
  remove: (store) => store.remove(own),
  report: (store) => store.report({ article: "a", comment: 1, reason: "", address: null, at }),
  standing: (store) => store.standing(sender),
  rules: (store) => store.rules(),
  published: (store) => store.published("a", 1),
  find: (store) => store.find("a", 1),
  waiting: (store) => store.waiting("a", "me"),
  decided: (store) => store.decided("a", "me", at),
  picks: (store) => store.picks("a"),
  "page, oldest first": (store) => store.page("a", "oldest", 1),
  "page, newest first": (store) => store.page("a", "newest", 1),
  "page of a comment, oldest first": (store) => store.pageOf("a", "oldest", 1),
  "page of a comment, newest first": (store) => store.pageOf("a", "newest", 1),
  discussion: (store) => store.discussion("a"),
  counts: (store) => store.counts(["a", "b"]),
  passages: (store) => store.passages("a"),
  "latest of an article": (store) => store.latest(10, "a"),
  "latest of all": (store) => store.latest(10),
  queue: (store) => store.queue("held", { limit: 10, below: 5, words: "a" }),
  setStatus: (store) => store.setStatus([1, 2], "spam", act),
  reported: (store) => store.reported(10, 5),
  backlog: (store) => store.backlog(),
  comment: (store) => store.comment(1),
  revise: (store) => store.revise(1, { name: "", text: "", fingerprint: null }, act),
  feature: (store) => store.feature(1, at, act),
  erase: (store) => store.erase(2, act),
  dismiss: (store) => store.dismiss([1, 2], act),
  isAddressKnown: (store) => store.isAddressKnown(1),
  blockAddress: (store) => store.blockAddress(1, act),
  entries: (store) => store.entries([1, 2]),
  claimNotices: (store) => store.claimNotices(at, at),
  settleNotice: (store) => store.settleNotice(1, null, null),
  undo: (store) => store.undo(1, act),
  log: (store) => store.log(10, 5),
  secret: (store) => store.secret("one"),
  forgetAddresses: (store) => store.forgetAddresses("2015-10-15"),
  attempt: (store) => store.attempt({ what: "sign in", who: "one", limit: 1, since: at, at }),
  spend: (store) => store.spend("token", at),
  session: (store) => store.session("token", at),
};

/** Query plans that read every row, except the short lists that are parameters. */
const WHOLE = /\bSCAN (?!CONSTANT|json_each|\(subquery|found\b)|USE TEMP B-TREE/u;

/**
 * Blocks, moderators and rules are few, as people make them; open reports are read up to the limit
 * of the count.
 */
const FEW = /SCAN (?:blocks|moderators|rules|reports USING INDEX reports_open)/u;

describe("with an index for everything", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const file = `${folder}/comments.sqlite`;
  let explaining: DatabaseSync;

  beforeAll(async () => {
    const store = sqlStore(() => fileDatabase(file));
    await store.post(posting({ author: "me" }));
    await store.post(posting({ parent: 1 }));
    explaining = new DatabaseSync(file);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(Object.entries(OPERATIONS))(
    "%s reads what it needs, and no more",
    async (_, operation) => {
      const store = sqlStore(() => fileDatabase(file));
      await store.open();
      const prepare = vi.spyOn(DatabaseSync.prototype, "prepare");
      onTestFinished(() => prepare.mockRestore());
      await operation(store);
      const statements = prepare.mock.calls.map(([sql]) => sql);
      expect(statements).not.toEqual([]);
      for (const sql of statements) {
        const steps = explaining.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
        const plan = steps.map(({ detail }) => String(detail)).filter((step) => !FEW.test(step));
        expect(
          plan.filter((step) => WHOLE.test(step)),
          `${sql}\n${plan.join("\n")}`,
        ).toEqual([]);
      }
    },
  );
});
