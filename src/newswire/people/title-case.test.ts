import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Speaker of “We are open” below a line of its own. */
const speaker = (line: string, ...paragraphs: string[]) => {
  const copy = ["Depot opens", line, "The depot was shut on Monday.", ...paragraphs].join("\n\n");
  const { quotations, sources } = readCopy(copy).article;
  const { source } = quotations.find(({ kind }) => kind === "direct") ?? {};
  return sources.find(({ id }) => id === source)?.name;
};

test.each([
  ["Sorel Adds Depot in Kelso; Appoints Karin Brandt to Board", "“We are open,” said Brandt."],
  ["Remarks By Karin Brandt Concerning Depot Closure", "“We are open,” Brandt said."],
  ["District Attorney Karin Brandt Seeks Longer Terms", "“We are open,” said Brandt."],
  ["Depot Chief Karin K. Brandt Signs Lease Extension", "“We are open,” said Karin Brandt."],
])("a line in title case adds nothing to a name in it: %s", (line, quotation) => {
  expect(speaker(line, quotation)?.replace("K. ", "")).toBe("Karin Brandt");
});

test("capitals of a line in title case make nobody of its words", () => {
  expect(speaker("Harbour Firm Welcomes Brighter Outlook", "“We are open,” said Outlook.")).toBe(
    "Outlook",
  );
  expect(
    speaker(
      "Sheikh Mohammed bin Rashid al-Brandt came to Kelso.",
      "“We are open,” said al-Brandt.",
    ),
  ).toBe("Mohammed bin Rashid al-Brandt");
});
