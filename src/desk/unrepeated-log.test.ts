import { expect, test } from "vitest";
import { unrepeatedLog } from "./unrepeated-log.ts";

function printing() {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  return { printed, look: unrepeatedLog({ info: print, warn: print, error: print }) };
}

test("a mistake that stays is printed once, and a new one beside it", () => {
  const { printed, look } = printing();
  look().error("a.txt:1:1");
  const next = look();
  next.error("a.txt:1:1");
  next.error("b.txt:1:1");
  look().error("a.txt:1:1");
  expect(printed).toEqual(["a.txt:1:1", "b.txt:1:1"]);
});

test("a mistake that was mended and is made again is printed again", () => {
  const { printed, look } = printing();
  look().error("a.txt:1:1");
  look();
  look().error("a.txt:1:1");
  expect(printed).toEqual(["a.txt:1:1", "a.txt:1:1"]);
});

test("a warning that two steps of a look find is printed once", () => {
  const { printed, look } = printing();
  const log = look();
  log.warn("a.txt is misplaced");
  log.warn("a.txt is misplaced");
  expect(printed).toEqual(["a.txt is misplaced"]);
});

test("each look prints its own account", () => {
  const { printed, look } = printing();
  look().info("2 stories are read");
  look().info("2 stories are read");
  expect(printed).toHaveLength(2);
});
