import { expect, test } from "vitest";
import { atMost } from "./card-drawer.ts";

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
