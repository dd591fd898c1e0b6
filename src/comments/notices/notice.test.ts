import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { comment } from "../../testing/example-comments.ts";
import { ADDRESS, HOSTILE, NOTIFY, SECRET } from "../../testing/example-notices.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import { sealsOf } from "../trust/seals.ts";
import { defanged, mailText, noticeOf } from "./notice.ts";
import { noticeSecrets, noticesFor } from "./settings.ts";
import { webhookOf } from "./webhook.ts";

const PUBLICATION = { address: ADDRESS, language: "en-GB", messagesIn };

test("a webhook of one's own is signed as Standard Webhooks has it", async () => {
  const notice = noticeOf(5, comment(7, HOSTILE), PUBLICATION);
  const to = { url: "https://hook.example/", format: "own" as const, secret: SECRET };
  const { headers, body } = await webhookOf(notice, to, new Date(1_445_000_000_999));
  const signed = `notice_5.1445000000.${body}`;
  const expected = createHmac("sha256", Buffer.alloc(32, 7)).update(signed).digest("base64");
  expect(headers).toMatchObject({
    "webhook-id": "notice_5",
    "webhook-timestamp": "1445000000",
    "webhook-signature": `v1,${expected}`,
  });
  expect(JSON.parse(body)).toMatchObject({
    type: "comment.held",
    data: { id: 7, article: "a", rule: "links", moderate: `${ADDRESS}/moderate/?comment=7` },
  });
});

test.each([
  ["slack", "text"],
  ["discord", "content"],
] as const)(
  "%s is told in its own form, with no mention or link of the commenter's",
  async (format, key) => {
    const notice = noticeOf(5, comment(7, HOSTILE), PUBLICATION);
    const { body } = await webhookOf(notice, { url: "", format, secret: undefined }, new Date());
    const told = String(JSON.parse(body)[key]);
    expect(told).not.toContain("@everyone");
    expect(told.match(/https?:\/\/\S+/gu)).toEqual([`${ADDRESS}/moderate/?comment=7`]);
    if (format === "slack") expect(told).not.toContain("<");
    else expect(JSON.parse(body)).toMatchObject({ allowed_mentions: { parse: [] } });
  },
);

test.each([
  ["https://evil.example/x", "https[:]//evil[.]example/x"],
  ["www.evil.example", "www[.]evil[.]example"],
  ["ev\u200bil@mail.example", "evil[at]mail[.]example"],
  ["It is done. I think.", "It is done. I think."],
])("defangs %s", (text, expected) => {
  expect(defanged(text)).toBe(expected);
});

test("a message to the newsroom is told as one, by no link that could publish it", async () => {
  const facts = { status: "told", passage: "q-1", passageWords: "It leaks." } as const;
  const notice = noticeOf(5, comment(7, facts), PUBLICATION);
  const store = libsqlStore("file::memory:");
  const mail = await mailText(notice, ADDRESS, new Date(), sealsOf(store));
  expect(mail).toBe(
    `Message to the newsroom: Nour, a\nIt leaks.\n\n> Yes.\n\nMore: ${ADDRESS}/moderate/?comment=7\n`,
  );
  const { body } = await webhookOf(
    notice,
    { url: "", format: "own", secret: undefined },
    new Date(),
  );
  expect(JSON.parse(body)).toMatchObject({ type: "message.told", data: { status: "told" } });
});

test.each(["trap", "haste", "flood", "blocked name", "blocked address", "blocked pattern"])(
  "nobody is told of spam that “%s” found",
  (heldRule) => {
    expect(noticesFor(NOTIFY, { status: "held", heldRule, heldWords: "" })).toEqual([]);
  },
);

test("who wants to hear of what waits only hears of that", () => {
  const held = { status: "held", heldRule: "first time", heldWords: "" } as const;
  const published = { status: "published", heldRule: null, heldWords: null } as const;
  expect(noticesFor({ ...NOTIFY, about: "held" }, held)).toEqual(["webhook", "mail"]);
  expect(noticesFor({ ...NOTIFY, about: "held" }, published)).toEqual([]);
  expect(noticesFor(NOTIFY, published)).toEqual(["webhook", "mail"]);
  expect(noticesFor({ ...NOTIFY, mail: null, webhook: null }, held)).toEqual([]);
});

test.each(["whsec_short", "plain words that are long enough to be a secret"])(
  "the secret %s is refused with what to write",
  (secret) => {
    expect(() => noticeSecrets({ COMMENTS_WEBHOOK_SECRET: secret })).toThrow(/write whsec_/u);
  },
);
