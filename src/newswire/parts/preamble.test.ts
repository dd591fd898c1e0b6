import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const BODY = [
  "The tram between Kessel and the docks will run every hour from next week, the town said.",
  "“This brings the docks back,” said Ida Fenn, the mayor. “We kept our word.”",
].join("\n\n");
const read = (text: string) => {
  const { headline, furniture, sections } = readCopy(text, { published: "2027-05-03" }).article;
  const story = sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ start, end }) => text.slice(start, end)),
  );
  return { headline: headline?.text, furniture, story: story.join("\n\n") };
};

test.each([
  [
    "a label, a day and a contact",
    "FOR IMMEDIATE RELEASE\nMay 3, 2027\n\nContact: Nils Roe, 555-0199",
  ],
  [
    "a contact in a block of lines",
    "NEWS RELEASE\n\nMedia contact:\nNils Roe\nPress Officer\n(555) 010-0199",
  ],
  ["a place and a day", "PRESS STATEMENT\nKessel, 3 May 2027"],
  ["a letterhead", "Town of Kessel\nPress Release No. 12/2027\n3 May 2027"],
  ["a logo", "[Kessel Trams logo]\n\nFor immediate release"],
  ["a day and a contact in columns", "May 3, 2027                    Contact: Nils Roe"],
  ["a day and a contact on one line", "May 3, 2027 Contact: Nils Roe 555-0199"],
  [
    "a day and a contact parted by a bar",
    "May 3, 2027 | Media contact: Nils Roe, nr@kessel.example",
  ],
  ["languages of a site", "English\nDeutsch\nHome\nAbout us"],
  ["the head of a message", "From: Nils Roe <nils@kessel.example>\nSubject: Tram\n\nDear all,"],
  ["a forwarded message", "---------- Forwarded message ---------\nFrom: N. R.\nTo: desk"],
  ["links of a site", "Skip to main content\nHome\nNews\nTransport"],
  ["a wire's envelope", "ZCZC KTA0042\n%TRAM"],
])("the headline stands below %s", (_, above) => {
  const { headline, story } = read(`${above}\n\nTram returns to the docks\n\n${BODY}\n`);
  expect(headline).toBe("Tram returns to the docks");
  expect(story).toBe(BODY);
});

test("a label on the headline's line is taken off it", () => {
  expect(read(`PRESS RELEASE – Mayor to open tram\n\n${BODY}`)).toMatchObject({
    headline: "Mayor to open tram",
    furniture: [{ text: "PRESS RELEASE – ", kind: "release" }],
  });
});

test("a letter to the editor has no headline", () => {
  for (const salutation of ["Sir – The tram is late.", "Dear Madam, The tram is late."])
    expect(read(`${salutation}\n\n${BODY}`)).toMatchObject({
      headline: undefined,
      story: `${salutation}\n\n${BODY}`,
    });
  const knight = "Sir Nils Roe opens tram";
  expect(read(`${knight}\n\n${BODY}`).headline).toBe(knight);
});

test.each([
  "U N FUND <UNF> 3RD QTR",
  "Source of river found in 1902",
  "Advertisement ban extended",
  "Most popular names revealed",
  "Dear leader visits tram",
  "Watch: tram returns to docks",
  "Release of prisoners begins",
  "News releases anger councillors",
  "Ida Fenn",
  "Contact lost with trawler",
  "Press release claims were false, court told",
])("%s is a headline", (headline) => {
  expect(read(`${headline}\n\n${BODY}`).headline).toBe(headline);
});

test("a headline right below a contact, with no empty line between, is no contact", () => {
  const above = "Media contact:\nNils Roe\nnils@kessel.example\nTram returns to the docks\n";
  const { headline, story } = read(`${above}KESSEL, 3 May 2027 – ${BODY}`);
  expect(headline).toBe("Tram returns to the docks");
  expect(story).toContain("The tram between Kessel");
});

test("a contact joined to a dateline and a sentence takes neither out of the story", () => {
  const joined = "Contact: Nils Roe 555-0199 KESSEL – The tram to the docks runs every hour again.";
  expect(read(`Tram returns to the docks\n\n${joined}\n\n${BODY}`).story).toContain(
    "every hour again",
  );
  expect(read(`${joined}\n\n${BODY}`).story).toContain("“This brings the docks back,”");
});
