import { expect, test } from "vitest";
import { untraced } from "./untraced.ts";

test("errors made untraced have no trace, and those made afterwards do, whether or not one is thrown", () => {
  const made: Error[] = [];
  untraced(() => made.push(new Error("quiet")));
  const thrown = () =>
    untraced(() => {
      throw new Error("thrown");
    });
  expect(thrown).toThrow("thrown");
  made.push(new Error("loud"));
  expect(made.map(({ stack }) => stack?.includes(" at "))).toEqual([false, true]);
});
