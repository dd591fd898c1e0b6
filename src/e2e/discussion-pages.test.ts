import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type Look, troublesInLooks } from "./checked.ts";
import { Moderator, makeModerator } from "./moderator.ts";
import { DISCUSSION, Reader } from "./reader.ts";
import { nodeRuntime } from "./servers.ts";
import { Site } from "./site.ts";

const SLUG = "syria-regime-in-new-offensive";
const PASSAGE = "q-0lqab1w";

const site = new Site();
const reader = new Reader(site);
let ana: Moderator | undefined;

const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const name = (page: Page) => page.getByRole("textbox", { name: "Name" });
const press = (page: Page, label: string) => page.getByRole("button", { name: label }).click();

beforeAll(async () => {
  let parent = "";
  for (const words of ["The margin helps.", "It does.", "> It does\n\n- How?", "So.", "A", "B"]) {
    const answer = await reader.post({ name: `Reader of ${words}`, comment: words, parent });
    parent = /comment=(\d+)/u.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  }
  await reader.post({ name: "Lena", comment: "Nothing indeed.", passage: PASSAGE });
});

/** Performs an act of a moderator; once there is one, comments of new authors are held. */
async function moderate(act: Record<string, string>): Promise<void> {
  if (!ana) {
    const secret = await makeModerator("Ana Lima", site.folder, nodeRuntime);
    ana = new Moderator(site);
    await ana.signIn("Ana Lima", secret);
  }
  await ana.post(act);
}

/** All states that a reader can reach, each with the way there. */
const STATES: readonly [string, (page: Page) => Promise<unknown>][] = [
  ["a discussion", (page) => page.goto(DISCUSSION)],
  ["what is said of a quotation", (page) => page.goto(`${DISCUSSION}?passage=${PASSAGE}`)],
  ["a reply", (page) => page.goto(`${DISCUSSION}?parent=2`)],
  ["a report", (page) => page.goto(`${DISCUSSION}?report=2`)],
  ["a report without words", (page) => press(page, "Send")],
  [
    "a form with mistakes",
    async (page) => {
      await page.goto(DISCUSSION);
      await press(page, "Post comment");
      await page.getByText("Please enter your comment!").waitFor();
    },
  ],
  [
    "a preview",
    async (page) => {
      await comment(page).fill("To the *casino*.");
      await name(page).fill("Nour");
      await press(page, "Preview");
      await page.locator(".preview").waitFor();
    },
  ],
  [
    "a held comment, as its author sees it",
    async (page) => {
      await comment(page).fill("To the *casino*, at once.");
      await press(page, "Post comment");
      await page.getByText("Your comment is awaiting moderation").first().waitFor();
    },
  ],
  [
    "a comment of one's own",
    async (page) => {
      await page.goto(DISCUSSION);
      await page.getByRole("link", { name: "Edit, export or delete" }).last().click();
      await page.getByRole("button", { name: "Save changes" }).waitFor();
    },
  ],
  [
    "an edit without words",
    async (page) => {
      await comment(page).fill("");
      await press(page, "Save changes");
      await page.getByText("Please enter your comment!").waitFor();
    },
  ],
  [
    "a deleted comment",
    async (page) => {
      await press(page, "Delete permanently");
      await page.getByText("Your comment is deleted.").waitFor();
    },
  ],
  ["a refusal", (page) => page.goto(`${DISCUSSION}?own=1`)],
  [
    "a long discussion",
    async (page) => {
      const posts = Array.from({ length: 100 }, (_, index) =>
        reader.post({ name: "Ben", comment: `Word ${index} of many.` }),
      );
      await Promise.all(posts);
      await page.goto(DISCUSSION);
    },
  ],
  [
    "its second page",
    async (page) => {
      await page.getByRole("link", { name: "More comments" }).click();
      await page.getByRole("link", { name: "Earlier comments" }).waitFor();
    },
  ],
  [
    "a closed discussion",
    async (page) => {
      await moderate({ act: "door closed", value: SLUG });
      await page.goto(DISCUSSION);
      await page.getByText("This discussion is closed.").waitFor();
      await moderate({ act: "door age", value: SLUG });
    },
  ],
];

const LOOKS: readonly Look[] = [
  ["light", 390],
  ["dark", 1280],
];

test("an edit, a deletion and a report take no page load with JavaScript", async () => {
  const { page, context, troubles } = await site.visit(DISCUSSION);
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  await comment(page).fill("To be edited.");
  await name(page).fill("Nour");
  await press(page, "Post comment");
  await page.getByText("Your comment is published.").waitFor();
  await comment(page).fill("Half a thought");
  await page.getByRole("link", { name: "Edit, export or delete" }).click();
  await page.getByRole("heading", { name: "Your comment" }).waitFor();
  expect(await page.locator(":focus").textContent()).toBe("Your comment");
  await comment(page).fill("Other words.");
  await press(page, "Save changes");
  await page.locator(".text", { hasText: "Other words." }).waitFor();
  await press(page, "Delete permanently");
  await page.getByText("Your comment is deleted.").waitFor();
  await page.getByRole("link", { name: "Back to the discussion" }).click();
  expect(await comment(page).inputValue()).toBe("Half a thought");
  await page
    .getByRole("link", { name: /^Report the comment by/u })
    .first()
    .click();
  await page.getByLabel("What is wrong with it?").fill("Not about the story.");
  await press(page, "Send");
  await page.getByText("The newsroom will look at it.").waitFor();
  expect(loads).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});

test("no state of a discussion has an accessibility violation or is not valid", {
  timeout: 180_000,
}, async () => {
  const { page, context } = await site.visit(DISCUSSION);
  for (const [state, reach] of STATES) {
    await reach(page);
    expect(await troublesInLooks(page, LOOKS), state).toEqual([]);
  }
  await context.close();
});

test("with JavaScript too, a discussion that has closed can be read and takes nothing more", async () => {
  const { page, context, troubles } = await site.visit(`/articles/${SLUG}/`);
  expect(await comment(page).count()).toBe(1);
  await moderate({ act: "door closed", value: SLUG });
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await page.getByText("This discussion is closed.").waitFor();
  expect(await page.getByText("The margin helps.").first().isVisible()).toBe(true);
  expect(await page.locator("form, a.reply").count()).toBe(0);
  await moderate({ act: "door age", value: SLUG });
  expect(troubles).toEqual([]);
  await context.close();
});
