import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { atMost, cardDrawer } from "./card-drawer.ts";

test("of much work at most two is under way at the same time, and all gets its turn, failures too", async () => {
  let running = 0;
  let most = 0;
  const work = atMost(2, async (number: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    if (number === 3) throw new Error("No ink");
    return number * 10;
  });
  const done = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
  expect(most).toBe(2);
  expect(
    done.map((each) => (each.status === "fulfilled" ? each.value : each.reason.message)),
  ).toEqual([10, 20, "No ink", 40, 50]);
});

test("what draws is loaded with the first card", async () => {
  let loads = 0;
  const publication = { name: "The Bell", tagline: "News", language: "en", timeZone: "UTC" };
  const draw = cardDrawer(
    () => publication,
    () => {
      loads += 1;
      return import("../cards/cards.ts");
    },
  );
  expect(loads).toBe(0);
  const { data } = filed(
    "2026-03-01-gates.txt",
    "Gates open\n\n“At last,” Mayor Edith Marl said.\n",
  );
  const [story, quotation] = await Promise.all([draw(data), draw(data, data.quotes[0])]);
  for (const png of [story, quotation]) {
    expect(Buffer.from(png).toString("latin1", 1, 4)).toBe("PNG");
  }
  expect(story).not.toEqual(quotation);
});
