import { expect, test } from "vitest";
import { newestFirst } from "./order.ts";

test("stories stand newest first, a day counting from its midnight where the publication is", () => {
  const stories = ["2015-10-15", "2015-10-14T23:30:00Z", "2015-10-15T09:00:00Z"].map(
    (published) => ({ id: published, data: { published } }),
  );
  const order = (timeZone: string) => newestFirst(stories, timeZone).map(({ id }) => id);
  expect(order("Europe/London")).toEqual([
    "2015-10-15T09:00:00Z",
    "2015-10-14T23:30:00Z",
    "2015-10-15",
  ]);
  expect(order("America/New_York")[1]).toBe("2015-10-15");
});
