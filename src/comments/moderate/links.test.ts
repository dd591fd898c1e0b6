import { beforeEach, describe, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { Browser, moderatedStore } from "../../testing/example-moderation.ts";
import type { CommentStore } from "../store/store.ts";
import { sealsOf } from "../trust/seals.ts";
import { actLink } from "./links.ts";

const HELD = { status: "held", heldRule: "word", heldWords: "casino" } as const;

let store: CommentStore;

beforeEach(async () => {
  store = await moderatedStore();
  for (const text of ["To the casino!", "Casino again."]) {
    await store.post(posting({ ...HELD, text }));
  }
});

const status = async (id = 1) => (await store.comment(id))?.status;
const stranger = () => new Browser(store, "203.0.113.9");

describe("links in mails", () => {
  const linkFor = async (id: number, act: "published" | "spam", at = new Date()) => {
    const comment = await store.comment(id);
    if (!comment) throw new Error("no such comment");
    return (await actLink(comment, act, at, sealsOf(store))).split("link=")[1] ?? "";
  };
  const follow = (link: string, headers = {}) => stranger().post({ act: "follow", link }, headers);

  test("do nothing when they are looked at, and act once when they are followed", async () => {
    const link = await linkFor(1, "published");
    const page = await stranger().page(`?link=${link}`);
    expect(page).toContain("To the <mark>casino</mark>!");
    expect(await status()).toBe("held");
    expect((await follow(link)).status).toBe(200);
    expect(await status()).toBe("published");
    expect(await store.log(1)).toMatchObject([{ moderator: "a link in a mail" }]);
    await store.setStatus([1], "held", { moderator: "Ana", at: new Date() });
    expect((await follow(link)).status).toBe(403);
    expect(await status()).toBe("held");
  });

  test("act once, even when they are followed many times at once", async () => {
    const link = await linkFor(1, "published");
    const answers = await Promise.all(Array.from({ length: 20 }, () => follow(link)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(await store.log(10)).toHaveLength(1);
  });

  const another = (letter = "") => (letter === "_" ? "A" : "_");

  const forged: Record<string, (link: string) => string | Promise<string>> = {
    "of another comment": (link) => link.replace(/^1\./u, "2."),
    "of another act": (link) => link.replace(".published.", ".spam."),
    "that says to last longer": (link) => link.replace(/^(\d+\.\w+\.)\w/u, "$1z"),
    "with another nonce": (link) => link.replace(/(?<=^\d+\.\w+\.\w+\.)./u, another),
    "with another signature": (link) => link.replace(/(?<=\.)[^.](?=[^.]*$)/u, another),
    "without a signature": (link) => link.split(".").slice(0, 4).join("."),
    "that has ended": () => linkFor(1, "published", new Date(Date.now() - 8 * 86_400_000)),
    "that is empty": () => "",
    "of a comment that is nowhere": (link) => link.replace(/^1\./u, "99."),
  };

  test.each(Object.entries(forged))("%s do nothing", async (_, forge) => {
    const link = await forge(await linkFor(1, "published"));
    expect((await stranger().ask(`/moderate/?link=${link}`)).status).toBe(403);
    expect((await follow(link)).status).toBe(403);
    expect([await status(1), await status(2)]).toEqual(["held", "held"]);
  });

  test("do nothing to words that have changed since, nor from another site", async () => {
    const link = await linkFor(1, "published");
    expect((await follow(link, { Origin: "https://elsewhere.example" })).status).toBe(403);
    await store.revise(
      1,
      { name: "Nour", text: "Worse.", fingerprint: null },
      { moderator: "Ana", at: new Date() },
    );
    expect((await follow(link)).status).toBe(403);
    expect(await status()).toBe("held");
  });
});
