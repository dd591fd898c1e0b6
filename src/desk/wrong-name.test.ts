import { expect, test } from "vitest";
import { wrongName } from "./wrong-name.ts";

const RULE =
  "name the file YYYY-MM-DD-SLUG.txt, .md or .html, in lower-case letters, digits and hyphens, such as 2015-10-15-talks-on-refugees.txt";

test.each([
  ["2026-11-28-Mill Reopens.txt", "rename it 2026-11-28-mill-reopens.txt"],
  ["2026-11-28-fête_on_green.MD", "rename it 2026-11-28-fete-on-green.md"],
  ["20261128-mill.txt", "rename it 2026-11-28-mill.txt"],
  ["2026-11-28 mill.html", "rename it 2026-11-28-mill.html"],
  ["28-11-2026-mill.txt", "rename it 2026-11-28-mill.txt"],
  ["2026-13-45-mill.txt", `“2026-13-45” is no day: ${RULE}`],
  ["11-28-2026-mill.txt", `“11-28-2026” is no day: ${RULE}`],
  ["2026-11-28.txt", `its name has no slug: ${RULE}`],
  ["mill.txt", `its name does not begin with the day of publication: ${RULE}`],
  ["2026-11-28-mill.doc", `this is no .txt, .md or .html file: ${RULE}`],
])("the mistake in the name %s says what to write", (name, reason) => {
  expect(wrongName(`content/articles/${name}`)).toBe(reason);
});
