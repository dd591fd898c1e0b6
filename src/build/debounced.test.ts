import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { debounced } from "./debounced.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("work begins once, a pause after the last of several calls", () => {
  const work = vi.fn();
  const ask = debounced(work, { pause: 200, longest: 2000 });
  for (let call = 0; call < 5; call += 1) {
    ask();
    vi.advanceTimersByTime(150);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(work).toHaveBeenCalledTimes(1);
  ask();
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledTimes(2);
});

test("calls without an end do not hold work up for ever", () => {
  const work = vi.fn();
  const ask = debounced(work, { pause: 200, longest: 2000 });
  for (let time = 0; time < 2000; time += 100) {
    ask();
    vi.advanceTimersByTime(100);
  }
  expect(work).toHaveBeenCalledTimes(1);
});
