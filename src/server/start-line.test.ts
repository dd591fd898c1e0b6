import { expect, test } from "vitest";
import { noticeSecrets } from "../comments/notices/settings.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { messagesIn } from "../messages/messages.ts";
import { startLine } from "./start-line.ts";

const PUBLICATION = {
  name: "The Bell",
  address: "https://bell.example",
  language: "en-GB",
  timeZone: "Europe/London",
  comments: DEFAULT_RULES,
  messagesIn,
};

const STARTED = {
  address: "http://localhost:4321",
  release: "2026-03-01T12-00-00-000Z-5f3a9c",
  publication: PUBLICATION,
  store: "/srv/bell/data/comments.sqlite (12)",
  secrets: noticeSecrets({}),
};

test("one line says where the server is, what it serves, and where the comments are", () => {
  expect(startLine(STARTED)).toBe(
    "http://localhost:4321; release 2026-03-01T12-00-00-000Z-5f3a9c; comments in /srv/bell/data/comments.sqlite (12); proxies trusted: none; notices: none",
  );
});

test("it names the proxies that are trusted", () => {
  const comments = { ...DEFAULT_RULES, trustedProxies: ["10.0.0.1", "10.1.0.0/16"] };
  expect(startLine({ ...STARTED, publication: { ...PUBLICATION, comments } })).toContain(
    "proxies trusted: 10.0.0.1, 10.1.0.0/16;",
  );
});

const MAIL = { to: ["desk@bell.example"], from: "site@bell.example" };
const URLS = {
  COMMENTS_WEBHOOK_URL: "https://hooks.example/x",
  COMMENTS_SMTP_URL: "smtps://mail.example",
};

test.each<[string, Partial<typeof DEFAULT_RULES.notify>, Parameters<typeof noticeSecrets>[0]]>([
  ["webhook (COMMENTS_WEBHOOK_URL is not set)", { webhook: "slack" }, {}],
  ["webhook", { webhook: "slack" }, URLS],
  [
    "webhook (COMMENTS_WEBHOOK_URL and COMMENTS_WEBHOOK_SECRET are not set)",
    { webhook: "own" },
    {},
  ],
  ["webhook (COMMENTS_WEBHOOK_SECRET is not set)", { webhook: "own" }, URLS],
  ["mail (COMMENTS_SMTP_URL is not set)", { mail: MAIL }, {}],
  [
    "mail (COMMENTS_MAIL_TOKEN is not set)",
    { mail: MAIL },
    { COMMENTS_MAIL_URL: "https://mail.example" },
  ],
  ["webhook, mail", { webhook: "discord", mail: MAIL }, URLS],
])("notices: %s", (words, notify, env) => {
  const comments = { ...DEFAULT_RULES, notify: { ...DEFAULT_RULES.notify, ...notify } };
  const publication = { ...PUBLICATION, comments };
  const line = startLine({ ...STARTED, publication, secrets: noticeSecrets(env) });
  expect(line.split("notices: ")[1]).toBe(words);
});

test("it says so where the address is still that of the example", () => {
  const publication = { ...PUBLICATION, address: "https://crosshead.example" };
  expect(startLine({ ...STARTED, publication })).toMatch(/content\/publication\.yaml has your/u);
});
