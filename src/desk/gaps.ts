import { readFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { mistake } from "./mistake.ts";
import { type OwnPages, PAGES } from "./own-pages.ts";
import { textOf } from "./text-file.ts";

/** Capitals of the drafts in content/pages/, which stand for what the publisher writes. */
const GAP =
  /(?<![\p{L}\p{N}])(?:NAME|ADDRESS|STREET|TOWN|COUNTRY|NUMBER|LEGAL FORM|COURT OR REGISTER|HOST|DAYS|AUTHORITY|DATE|PEOPLE OR PROGRAMS|NOTHING, OR WHAT)(?![\p{L}\p{N}])/u;

/** Doubts about published pages with a gap of their draft, each at the first gap. */
export function gapsIn(pages: OwnPages["pages"], folder = PAGES): VFileMessage[] {
  return pages.flatMap(({ slug }) => {
    const path = `${folder}/${slug}.md`;
    const lines = textOf(path, readFileSync(path)).split("\n");
    const line = lines.findIndex((each) => GAP.test(each));
    const gap = GAP.exec(lines[line] ?? "");
    if (!gap) return [];
    const reason = `“${gap[0]}” is a gap of the draft: fill it in`;
    return [mistake(path, reason, { line: line + 1, column: gap.index + 1 })];
  });
}
