import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const BODY = [
  "The tram between Kessel and the docks will run every hour from next week, the town said.",
  "“This brings the docks back,” said Ida Fenn, the mayor. “We kept our word.”",
].join("\n\n");
const read = (text: string) => {
  const { furniture, sections } = readCopy(text).article;
  const story = sections.flatMap(({ crosshead, paragraphs }) => [
    ...(crosshead ? [crosshead.text] : []),
    ...paragraphs.map(({ start, end }) => text.slice(start, end)),
  ]);
  return { kinds: new Set(furniture.map(({ kind }) => kind)), story: story.join("\n\n") };
};

test.each([
  ["notes", "ENDS\n\nNotes to editors:\n\n1. The line was built in 1911.\n\n2. It is long."],
  [
    "boilerplate",
    "About Kessel Trams\nKessel Trams has 90 drivers.\n\nContact: nils@kessel.example",
  ],
  ["boilerplate", "Forward-Looking Statements\n\nSome of this may not come true."],
  ["contact", "Media contact:\nNils Roe\nPress Officer, Kessel Trams\nnils@kessel.example"],
  ["contact", "For more information, please contact Nils Roe on 01632 960199."],
  ["contact", "For further information: Nils Roe, tel. 01632 960199"],
  ["contact", "For details see kessel.example or contact Nils Roe at nils@kessel.example."],
  ["contact", "Journalists may contact Nils Roe on 01632 960199."],
  ["contact", "Photographs are available from nils@kessel.example."],
  ["notes", "ends\n\nNote to news editors: The line was built in 1911."],
  ["boilerplate", "About the author: Nils Roe writes on trams."],
  ["contact", "For interviews call Nils Roe on +44 1632 960199."],
  ["contact", "Nils Roe\nHead of Communications\n01632 960199"],
  ["contact", "Kessel Press Office\nTram House, 4 Dock Street, Kessel"],
  ["contact", "Office of the Mayor\nTown Hall\n4 Dock Street\nKessel, NY 10001"],
  ["navigation", "English\nDeutsch\nFrançais\nHome\nAbout us"],
  ["navigation", "The timetable\nhttps://kessel.example/t\n\nPictures\nhttps://kessel.example/p"],
  ["navigation", "English | Deutsch | Français"],
  ["navigation", "Please read our comments policy before you post."],
  ["navigation", "Watch our latest videos on the channel"],
  ["signature", "Kind regards,\n\nNils Roe\nKessel Trams\nMobile 07700 900199"],
  ["signature", "-- \nNils Roe\nKessel Trams"],
  ["signature", "Sent from my phone"],
])("what follows a story is %s: %j", (kind, below) => {
  const { kinds, story } = read(`Tram returns to the docks\n\n${BODY}\n\n${below}\n`);
  expect(story).toBe(BODY);
  expect(kinds).toContain(kind);
});

test.each([
  "About Kessel Trams\nKessel Trams runs three lines and has 90 drivers.",
  "About Kessel Trams: Kessel Trams runs three lines.",
])("what describes the sender of a release is boilerplate: %j", (below) => {
  const release = `NEWS RELEASE\n\nTram returns to the docks\n\n${BODY}\n\n${below}\n`;
  expect(read(release)).toMatchObject({ story: BODY });
  expect(read(release).kinds).toContain("boilerplate");
});

test.each([
  "About the docks\n\nThe docks were dug in 1871, and filled in a century later.",
  "Anyone with information is asked to call 555-0134.",
  "###\n\nThe second line opened in 1921 and closed in 1961, when the docks did.",
  "About time\n\nFenn said: “It has been far too long since anybody rode a tram here.”",
  "He worked there from 1921-1961.",
  "Doors open at six.\n\nTram House, 4 Dock Street, Kessel",
  "Three won a prize:\n\nNils Roe\n\nIda Fenn\n\nNews Team",
  "Fenn said the policy on comments would stay.",
])("this stays in the story: %j", (below) => {
  const last = below.split("\n\n").at(-1) ?? "";
  expect(read(`Tram returns to the docks\n\n${BODY}\n\n${below}\n`).story).toContain(last);
});

test.each([
  "Nils Roe may be reached at nils@kessel.example. Follow him on X @nilsroe.",
  "Reach Nils Roe at nils@kessel.example or 555-0199.",
])("a reporter’s address signs off a story: %j", (below) => {
  const text = `Tram returns to the docks\n\n${BODY}\n\n${below}\n`;
  expect(read(text).story).toBe(BODY);
  expect(readCopy(text).article.signoff?.text).toBe(below);
});
