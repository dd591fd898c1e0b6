import { expect, test } from "vitest";
import { noticeSecrets } from "../comments/notices/settings.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { messagesIn } from "../messages/messages.ts";
import { hostWatch, startLine } from "./start-line.ts";

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

test("it names the proxies, and each notice with the variable that it lacks", () => {
  const notify = {
    ...DEFAULT_RULES.notify,
    webhook: "slack" as const,
    mail: { to: ["desk@bell.example"], from: "site@bell.example" },
  };
  const comments = { ...DEFAULT_RULES, trustedProxies: ["10.0.0.1", "10.1.0.0/16"], notify };
  const publication = { ...PUBLICATION, comments };
  expect(startLine({ ...STARTED, publication })).toContain(
    "proxies trusted: 10.0.0.1, 10.1.0.0/16; notices: webhook (COMMENTS_WEBHOOK_URL is not set), mail (COMMENTS_SMTP_URL is not set)",
  );
  const secrets = noticeSecrets({ COMMENTS_WEBHOOK_URL: "https://hooks.example/x" });
  expect(startLine({ ...STARTED, publication, secrets })).toContain("notices: webhook, mail (");
});

test("it says so where the address is still that of the example", () => {
  const publication = { ...PUBLICATION, address: "https://crosshead.example" };
  expect(startLine({ ...STARTED, publication })).toMatch(/content\/publication\.yaml has your/u);
});

test("the first host that is neither the publication's nor this machine's is told, once", () => {
  const warningFor = hostWatch(PUBLICATION);
  for (const host of ["bell.example", "localhost:4321", "127.0.0.1", "[::1]:80", undefined]) {
    expect(warningFor(host)).toBeUndefined();
  }
  expect(warningFor("news.bell.example")).toMatch(
    /^Readers ask for news\.bell\.example, but “address” in content\/publication\.yaml is https:\/\/bell\.example:/u,
  );
  expect(warningFor("other.example")).toBeUndefined();
});
