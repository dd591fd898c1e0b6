import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const paragraph =
  "The strait was closed to ferries on Monday, and the port stayed empty for hours.";
const read = (...lines: string[]) => readCopy(lines.join("\n\n")).article;

test.each([
  "ATTN EDITORS: PLEASE KILL STORY SLUGGED STORM-STRAIT. THE STRAIT WAS NOT CLOSED.",
  "KILL",
  "KILL: STORM-STRAIT",
  "KILL NOTICE",
  "Kill notice: storm",
  "KILL ADVISORY",
  "MANDATORY KILL",
  "MANDATORY KILL STORM-STRAIT",
  "BULLETIN KILL",
  "PHOTO KILL",
  "MANDATORY STORY KILL",
  "URGENT – MANDATORY KILL",
  "WITHDRAWN: Storm closes strait",
  "*** WITHDRAWN *** Storm closes strait",
  "STORY WITHDRAWN - DO NOT USE",
  "KILL THE STORY",
  "Kill story",
  "DO NOT RUN THIS STORY",
  "RETRACTED",
  "Note: this item has been withdrawn by the agency",
  "EDITORS: STORY WITHDRAWN",
  "EDITORS: Kill story slugged STORM",
  "BC-NL--Storm-Strait-KILL",
  "Please disregard the story “Storm closes strait”.",
  "Please do not use our story headlined Storm closes strait",
  "Kindly withdraw the item on the storm",
  "The story slugged STORM-STRAIT is withdrawn. A kill notice follows.",
  "The story headlined “Storm closes strait” has been withdrawn. There will be no substitute story.",
  "A kill is mandatory. Make certain the story is not published.",
  "Prière d’annuler la dépêche intitulée Tempête",
  "ANNULATION : Tempête sur le détroit",
  "يرجى إلغاء الخبر بعنوان عاصفة",
])("“%s” is a kill notice", (line) => {
  expect(read(line, "Storm closes strait", paragraph).kill?.text).toBe(line);
});

test("what is killed keeps its headline, and the notice is no part of the story", () => {
  const notice = "ATTN EDITORS: PLEASE KILL STORY SLUGGED STORM-STRAIT.";
  const { headline, kill, sections } = read(notice, "Storm closes strait", paragraph);
  expect(headline?.text).toBe("Storm closes strait");
  expect(kill).toEqual({ start: 0, end: notice.length, text: notice });
  expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
});

test("a notice may stand below the headline", () => {
  const notice = "The story headlined “Storm closes strait” is withdrawn. Please do not use it.";
  expect(read("Storm closes strait", notice, paragraph).kill?.text).toBe(notice);
});

test.each([
  "Kill Bill returns",
  "KILL BILL RETURNS",
  "KILLER STORM CLOSES STRAIT",
  "KILLED: three in storm",
  "Kill notice case goes to court",
  "KILL NOTICE CASE GOES TO COURT",
  "Mandatory kill order for foxes",
  "KILL ORDER FOR FOXES",
  "Kill the lights, says mayor",
  "Kill: the story of a murder",
  "Storm kills three",
  "Withdrawn: the drug that failed",
  "Story withdrawn by paper after row",
  "Photo killed careers, says editor",
])("the headline “%s” is a story’s", (line) => {
  expect(read(line, paragraph)).toMatchObject({ headline: { text: line }, kill: null });
});

test.each([
  "A newspaper’s story about the mayor was withdrawn on Monday after a court ruled.",
  "Please kill the engine, the captain said.",
  "The report has been withdrawn, the ministry said on Monday.",
])("“%s” is a sentence of a story", (line) => {
  expect(read("Storm closes strait", line, paragraph).kill).toBeNull();
});

test("further down a story may tell of a kill notice", () => {
  const later = "“Please kill the story slugged STORM,” the agency wrote on Monday.";
  expect(read("Storm closes strait", paragraph, paragraph, later).kill).toBeNull();
});

test("a notice of a kill may stand in the last line", () => {
  expect(read("Storm closes strait", paragraph, "MANDATORY KILL").kill?.text).toBe(
    "MANDATORY KILL",
  );
});
