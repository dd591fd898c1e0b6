import { expect, test } from "vitest";
import { Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";

/** Simulated speech synthesis, for a test. */
interface Heard {
  heard: string[];
  /** Ends the current sentence. */
  finish(): void;
}

const site = new Site(sharedServer);

/**
 * Replaces speech synthesis, as the Chromium of the tests has no voices: this one records
 * sentences, and ends them on request.
 */
function giveVoice(): void {
  const engine = new EventTarget();
  let saying: SpeechSynthesisUtterance | undefined;
  const heard: string[] = [];
  Object.assign(engine, {
    getVoices: () => [{ lang: "en-GB" }],
    speak(utterance: SpeechSynthesisUtterance) {
      saying = utterance;
      heard.push(utterance.text);
    },
    cancel() {
      saying = undefined;
    },
  });
  Object.defineProperty(globalThis, "speechSynthesis", { value: engine });
  const finish = () => {
    const said = saying;
    saying = undefined;
    said?.dispatchEvent(new Event("end"));
  };
  Object.assign(globalThis, { heard, finish });
}

test("a story is read aloud sentence by sentence, shows which, pauses and goes on where it was", async () => {
  const { page, context } = await site.visit("/about/");
  await context.addInitScript(giveVoice);
  await page.goto(ARTICLE);
  const state = () =>
    page.evaluate(() => ({
      heard: (globalThis as unknown as Heard).heard,
      shown: [...(CSS.highlights.get("spoken") ?? [])].map(String),
    }));
  const finish = () => page.evaluate(() => (globalThis as unknown as Heard).finish());

  await page.getByRole("button", { name: "Listen" }).click();
  expect((await state()).shown).toEqual(["Syria regime in new offensive as Putin blasts US"]);
  await finish();
  const lead = await page.locator(".story > p[id^=p-]").first().textContent();
  expect((await state()).shown).toEqual([lead?.trim()]);

  await page.getByRole("button", { name: "Pause" }).click();
  await finish();
  await page.getByRole("button", { name: "Resume" }).click();
  const again = await state();
  expect(again.heard.slice(-2)).toEqual([lead?.trim(), lead?.trim()]);

  for (let left = 100; left > 0; left -= 1) await finish();
  const { heard, shown } = await state();
  expect(shown).toEqual([]);
  expect(heard).toContain("EU talks on refugees");
  expect(heard).toContain("“It looks like they have nothing to talk about.”");
  expect(heard.join(" ")).not.toMatch(/not named|Share|Respond|min read/u);
  expect(heard.at(-1)).toContain("to push the plan.");
  expect(await page.getByRole("button", { name: "Listen" }).isVisible()).toBe(true);
  await context.close();
});

test("where a browser has no voice, nothing offers to read", async () => {
  const { page, context } = await site.visit(ARTICLE, { javaScriptEnabled: false });
  expect(await page.getByRole("button", { name: "Listen" }).isVisible()).toBe(false);
  await context.close();
});
