import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";
import { Site } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";

const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const name = (page: Page) => page.getByRole("textbox", { name: "Name" });
const tick = (page: Page) => page.getByRole("checkbox", { name: "Remember my name" });
const send = (page: Page) => page.getByRole("button", { name: "Post comment" }).click();

describe("in a browser", () => {
  const site = new Site();

  /** Posts a comment, and waits until it is shown. */
  async function post(page: Page, words: string): Promise<void> {
    await comment(page).fill(words);
    await send(page);
    await page.locator(".comment", { hasText: words }).waitFor();
  }

  describe.each([
    ["with JavaScript", true],
    ["without JavaScript", false],
  ])("%s", (manner, javaScriptEnabled) => {
    test("a name is remembered for as long as that is wanted", async () => {
      const { page, context } = await site.visit(DISCUSSION, { javaScriptEnabled });
      expect(await tick(page).isChecked()).toBe(false);
      expect(await context.cookies()).toEqual([]);
      await name(page).fill("Nour");
      await tick(page).check();
      await post(page, `First, ${manner}.`);
      expect(await name(page).inputValue()).toBe("Nour");
      expect(await tick(page).isChecked()).toBe(true);
      const [kept] = (await context.cookies()).filter((cookie) => cookie.value === "Nour");
      expect(kept).toMatchObject({ path: "/", httpOnly: true, sameSite: "Lax" });

      await page.goto(DISCUSSION);
      expect(await name(page).inputValue()).toBe("Nour");
      await tick(page).uncheck();
      await post(page, `Second, ${manner}.`);
      await page.goto(DISCUSSION);
      expect(await name(page).inputValue()).toBe("");
      expect(await tick(page).isChecked()).toBe(false);
      expect((await context.cookies()).map((cookie) => cookie.value)).not.toContain("Nour");
      await context.close();
    });
  });

  test("the form in the page of an article, which knows no name, forgets none", async () => {
    const { page, context } = await site.visit(DISCUSSION, { javaScriptEnabled: false });
    await name(page).fill("Nour");
    await tick(page).check();
    await post(page, "To be remembered.");
    await page.goto(ARTICLE);
    expect(await tick(page).isChecked()).toBe(false);
    await name(page).fill("Another");
    await post(page, "By another.");
    expect(await name(page).inputValue()).toBe("Nour");
    await context.close();
  });

  test("a script fills that form with the name that only the server knows", async () => {
    const { page, context } = await site.visit(DISCUSSION);
    await name(page).fill("Nour");
    await tick(page).check();
    await post(page, "To be filled in.");
    await page.goto(ARTICLE);
    await page.locator("#discussion").scrollIntoViewIfNeeded();
    await expect.poll(() => name(page).inputValue()).toBe("Nour");
    expect(await tick(page).isChecked()).toBe(true);
    await context.close();
  });
});

describe.each([nodeRuntime, workerdRuntime])("on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);

  test("receipt and name both come as cookies, and the name comes back in the form", async () => {
    const fields = { name: "Nour; Ü", comment: "The margin helps.", remember: "yes" };
    const cookies = (await reader.post(fields)).headers.getSetCookie();
    expect(cookies).toEqual([
      expect.stringMatching(/^crosshead-receipt=/u),
      expect.stringMatching(/^crosshead-name=Nour%3B%20%C3%9C; Max-Age=31536000; /u),
    ]);
    const Cookie = cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    const page = await (await site.get(DISCUSSION, { Cookie })).text();
    expect(page).toContain('value="Nour; Ü"');
    expect(page).toContain('name="known"');
    const forgotten = await reader.post(
      { ...fields, comment: "Again.", remember: "", known: "yes" },
      { Cookie },
    );
    expect(forgotten.headers.getSetCookie().at(-1)).toMatch(/^crosshead-name=; Max-Age=0; /u);
  });
});
