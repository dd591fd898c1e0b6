import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { posting } from "../../testing/example-comments.ts";
import { ADDRESS, HOSTILE, NOTIFY, SECRET } from "../../testing/example-notices.ts";
import { DEFAULT_RULES } from "../rules/rules.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import type { CommentStore } from "../store/store.ts";
import { deliverNotices, type Mail, type NoticeTransport } from "./deliver.ts";
import { noticeSecrets } from "./settings.ts";
import type { Delivery } from "./webhook.ts";

const publication = {
  address: ADDRESS,
  language: "en-GB",
  messagesIn,
  timeZone: "Europe/London",
  comments: { ...DEFAULT_RULES, notify: NOTIFY },
};

describe("delivering", () => {
  let store: CommentStore;
  const sent: Delivery[] = [];
  const mails: Mail[] = [];
  let failing: string | undefined;
  const secrets = noticeSecrets({
    COMMENTS_WEBHOOK_URL: "https://hook.example/",
    COMMENTS_WEBHOOK_SECRET: SECRET,
  });
  const transport: NoticeTransport = {
    secrets,
    async send(delivery) {
      if (failing) throw new Error(failing);
      sent.push(delivery);
    },
    async mail(mail) {
      mails.push(mail);
    },
  };
  const deliver = () => deliverNotices(store, transport, publication);

  beforeEach(async () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T12:00:00Z"), toFake: ["Date"] });
    store = libsqlStore("file::memory:");
    sent.length = 0;
    mails.length = 0;
    failing = undefined;
    await store.post(posting({ ...HOSTILE, notices: ["webhook", "mail"], created: new Date() }));
  });

  afterEach(() => vi.useRealTimers());

  test("each notice goes out once, however many deliver at once", async () => {
    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();
    expect([sent.length, mails.length]).toEqual([1, 1]);
    const [mail] = mails;
    expect(mail?.text).toContain("Approve: https://news.example/moderate/?link=1.published.");
    const links = mail?.text.match(/https?:\/\/[^/\s]+/gu) ?? [];
    expect(new Set(links)).toEqual(new Set([ADDRESS]));
  });

  test("what fails is tried again, later each time, and given up after the last", async () => {
    failing = "answered 500";
    await deliver();
    expect(await store.failedNotices()).toMatchObject([{ failure: "answered 500" }]);
    await deliver();
    failing = undefined;
    await deliver();
    expect(sent).toEqual([]);
    vi.setSystemTime(Date.now() + 61_000);
    await deliver();
    expect(sent).toHaveLength(1);
    expect(await store.failedNotices()).toEqual([]);
  });

  test("is given up after the ninth failure, and stays known", async () => {
    failing = "answered 410";
    for (let day = 0; day < 12; day++) {
      await deliver();
      vi.setSystemTime(Date.now() + 2 * 86_400_000);
    }
    expect(await store.failedNotices()).toMatchObject([{ due: null }]);
    failing = undefined;
    await deliver();
    expect(sent).toEqual([]);
  });

  test("nobody is told of what was rejected or deleted before it went out", async () => {
    await store.setStatus([1], "spam", { moderator: "Ana", at: new Date() });
    await deliver();
    expect([...sent, ...mails]).toEqual([]);
  });

  test("a store that is locked ends nothing", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const locked = { ...store, claimNotices: () => Promise.reject(new Error("locked")) };
    await deliverNotices(locked, transport, publication);
    expect(logged).toHaveBeenCalledOnce();
  });
});
