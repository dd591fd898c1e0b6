import { expect, test } from "vitest";
import { quietLog } from "./quiet-log.ts";

type Event = Parameters<ReturnType<typeof quietLog>["write"]>[0];

const event = (message: string, more: Partial<Event> = {}): Event => ({
  label: null,
  level: "info",
  message,
  newLine: true,
  ...more,
});

test("a log tells of warnings and of integrations, and neither of each step nor of each page", () => {
  const written: string[] = [];
  let pages = 0;
  const log = quietLog({ write: ({ message }) => void written.push(message) }, () => {
    pages += 1;
  });
  const skip = { label: "SKIP_FORMAT" };
  log.write(event("  \u001B[34m├─\u001B[39m /about/index.html", { newLine: false }));
  log.write(event(" \u001B[2m(+4ms)\u001B[22m ", skip));
  log.write(event("  ├─ /index.html", { newLine: false }));
  log.write(event(" (cached)", skip));
  log.write(event(" generating static routes ", skip));
  log.write(event("12 page(s) built in 2s", { label: "build" }));
  log.write(event("release 1 is current", { label: "crosshead:releases" }));
  log.write(event("├─ is odd", { level: "warn" }));
  expect(pages).toBe(2);
  expect(written).toEqual([" generating static routes ", "release 1 is current", "├─ is odd"]);
});
