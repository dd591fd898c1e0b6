import { expect, test } from "vitest";
import { frontOrder } from "./front-order.ts";

const story = (id: string, sample?: boolean) => ({ id, data: { sample } });
const STORIES = [
  story("fair", true),
  story("vote"),
  story("clock", true),
  story("storm"),
  story("mill"),
];

test.each<[what: string, lead: string | undefined, order: string]>([
  ["the newest leads where nobody chose", undefined, "vote storm mill fair clock"],
  ["the chosen one leads, and stands nowhere else", "mill", "mill vote storm fair clock"],
  ["a sample that was chosen leads", "clock", "clock vote storm mill fair"],
  ["a slug of no story changes nothing", "no-such", "vote storm mill fair clock"],
])("%s, and samples come last", (_, lead, order) => {
  expect(
    frontOrder(STORIES, lead)
      .map(({ id }) => id)
      .join(" "),
  ).toBe(order);
});
