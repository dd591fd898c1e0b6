import { expect, test } from "vitest";
import { Background } from "./background.ts";

test("closing waits for work under way, and work that comes later is left alone", async () => {
  const background = new Background();
  const done: string[] = [];
  let finish = () => {};
  background.run(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done.push("first");
  });
  const closed = background.close().then(() => done.push("closed"));
  background.run(async () => void done.push("late"));
  finish();
  await closed;
  expect(done).toEqual(["first", "closed"]);
});
