import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { filed } from "../testing/filed.ts";
import { frameTables } from "./framed-tables.ts";

test("a table stands in a frame that the keyboard reaches, and that says what it is", () => {
  const { tree } = filed(
    "2026-03-01-boats.md",
    "# Boats race\n\nThe boats raced on Sunday.\n\n| Boat | Knots |\n| - | - |\n| Alma | 9 |\n",
  ).data;
  const shown = structuredClone(tree);
  frameTables(shown, "Table");
  expect(htmlOf(shown)).toContain(
    '<div class="table-frame" role="group" aria-label="Table" tabindex="0"><table>',
  );
});

test("the cells of a table are aligned as its copy says", () => {
  const { tree } = filed(
    "2026-03-01-boats.md",
    "# Boats race\n\nThe boats raced on Sunday.\n\n| Boat | Knots | Crew |\n| :- | -: | :-: |\n| Alma | 9 | 2 |\n",
  ).data;
  const shown = structuredClone(tree);
  frameTables(shown, "Table");
  expect(htmlOf(shown).replaceAll(/\s/gu, "")).toContain(
    '<td>Alma</td><tdclass="end">9</td><tdclass="center">2</td>',
  );
});
