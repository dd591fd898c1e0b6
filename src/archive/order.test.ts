import { expect, test } from "vitest";
import { changedAt, newestFirst } from "./order.ts";

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

test.each([
  [{}, "2026-03-01T09:00:00Z"],
  [{ updated: "2026-03-01T10:00:00Z" }, "2026-03-01T10:00:00Z"],
  [{ corrections: [{ date: "2026-03-01", text: "" }] }, "2026-03-01T09:00:00Z"],
  [{ corrections: [{ date: "2026-03-02", text: "" }] }, "2026-03-02"],
])("a story changes with its updates and its corrections: %o", (facts, time) => {
  const published = "2026-03-01T09:00:00Z";
  expect(changedAt({ published, ...facts }, "UTC")).toBe(time);
});
