import { beforeEach, expect, test } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { handle } from "../endpoint.ts";
import { DEFAULT_RULES } from "../rules/rules.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import type { CommentStore } from "../store/store.ts";
import { rememberedName } from "./remembered-name.ts";

const ADDRESS = "https://news.example/articles/a/discussion/";
const PUBLICATION = {
  address: "https://news.example",
  messagesIn,
  language: "en-GB",
  timeZone: "Asia/Beirut",
  comments: { ...DEFAULT_RULES, mode: "publish" as const },
};
const NAME = "__Host-crosshead-name=Nour%3B%20%C3%9C";
const TICKED = /name="remember" value="yes" checked>/u;
const KNOWN = /type="hidden" name="known" value="yes"/u;

let store: CommentStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

function ask(init: RequestInit, kept = store): Promise<Response> {
  const request = new Request(ADDRESS, init);
  const article = { slug: "a", published: "2015-10-15", language: "en-GB" };
  return handle(request, article, kept, PUBLICATION, "192.0.2.7");
}

function post(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ name: "Nour; Ü", comment: "The margin helps.", ...fields });
  const own = { Origin: "https://news.example", ...headers };
  return ask({ method: "POST", body, headers: own });
}

const nameSet = (answer: Response) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith("__Host-crosshead-name="));

const reads = (cookie: string) =>
  rememberedName(new Request(ADDRESS, { headers: { Cookie: `x=1; ${cookie}` } }));

test("keeps a name for a year where the box is ticked, beside the receipt", async () => {
  const answer = await post({ remember: "yes" });
  expect(answer.headers.getSetCookie()).toHaveLength(2);
  expect(nameSet(answer)).toBe(`${NAME}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax; Secure`);
});

test("sets nothing that was not asked for, and forgets nothing that a form did not show", async () => {
  const answer = await post({}, { Cookie: NAME });
  expect(answer.status).toBe(303);
  expect(nameSet(answer)).toBeUndefined();
});

test("forgets the name where the tick was taken out of a form that had it", async () => {
  const answer = await post({ known: "yes" }, { Cookie: NAME });
  expect(nameSet(answer)).toContain("__Host-crosshead-name=; Max-Age=0; Path=/;");
});

test("fills a form with the name, ticked; without it, neither", async () => {
  const filled = await (await ask({ headers: { Cookie: NAME } })).text();
  expect(filled).toContain('value="Nour; Ü"');
  expect(filled).toMatch(TICKED);
  expect(filled).toMatch(KNOWN);
  const empty = await (await ask({})).text();
  expect(empty).toContain('autocomplete="name" value=""');
  expect(empty).not.toMatch(TICKED);
  expect(empty).not.toMatch(KNOWN);
});

test.each([
  ["a preview", { act: "preview" }, 200],
  ["a mistake", { comment: "" }, 422],
])(
  "a form that comes back with %s shows the tick as it was sent",
  async (_what, fields, status) => {
    const ticked = await post({ ...fields, remember: "yes" });
    expect(ticked.status).toBe(status);
    expect(nameSet(ticked)).toBeUndefined();
    const page = await ticked.text();
    expect(page).toMatch(TICKED);
    expect(page).not.toMatch(KNOWN);

    const taken = await post({ ...fields, known: "yes" }, { Cookie: NAME });
    const again = await taken.text();
    expect(again).not.toMatch(TICKED);
    expect(again).toMatch(KNOWN);
  },
);

test("a script's next form shows what was done with the name", async () => {
  const script = { Accept: "text/vnd.crosshead.fragment+html" };
  const kept = await (await post({ remember: "yes" }, script)).text();
  expect(kept).toMatch(TICKED);
  expect(kept).toMatch(KNOWN);
  const forgotten = { known: "yes", comment: "Another." };
  const form = await (await post(forgotten, { ...script, Cookie: NAME })).text();
  expect(form).not.toMatch(TICKED);
  expect(form).not.toMatch(KNOWN);
});

test("reads the name as a name, and nothing from a cookie that is none", () => {
  expect(reads(NAME)).toBe("Nour; Ü");
  expect(reads("crosshead-name=%0A%20Ana%00")).toBe("Ana");
  expect(reads("crosshead-name=%E0%A4%A")).toBe("");
  expect(reads(`crosshead-name=${"a".repeat(81)}`)).toBe("");
  expect(reads("crosshead-names=Ana")).toBe("");
});
