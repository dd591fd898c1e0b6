import { describe, expect, test } from "vitest";
import { mailWords } from "./mail-words.ts";

const STORY = "Ferry back on the lake\n\nThe ferry sailed on Tuesday.\n\nIt is quiet.";

test("words alone are the story", () => {
  expect(mailWords(STORY, "Ferry")).toEqual({ story: STORY, notes: [], subject: null });
});

describe("what stands around the story is for editors", () => {
  test.each([
    ["-- \nAna Prado\nLake Press, +49 30 000", ["Ana Prado Lake Press, +49 30 000"]],
    ["--\nAna Prado", ["Ana Prado"]],
    ["Best regards,\nAna Prado\nLake Press", ["Best regards, Ana Prado Lake Press"]],
    ["Mit freundlichen Grüßen\n\nAna Prado", ["Mit freundlichen Grüßen Ana Prado"]],
    ["Sent from my iPhone", ["Sent from my iPhone"]],
    ["This e-mail is confidential.", ["This e-mail is confidential."]],
    ["_____\n\nUnsubscribe from this mailing list", ["Unsubscribe from this mailing list"]],
  ])("below it: %j", (below, notes) => {
    expect(mailWords(`${STORY}\n\n${below}\n`, "Ferry")).toMatchObject({ story: STORY, notes });
  });

  test("a rule of the story is no signature, where much stands below it", () => {
    const long = `${STORY}\n--\n${"A line\n\n".repeat(30)}The end`;
    expect(mailWords(long, "Ferry").notes).toEqual([]);
  });

  test("words that merely speak of mail are the story", () => {
    const story = `${STORY}\n\nThe mayor says her e-mail was confidential to nobody in a message.`;
    expect(mailWords(`${story}\n\nThe ferry is blue.`, "Ferry").notes).toEqual([]);
  });
});

describe("a mail that was sent on", () => {
  const header =
    "From: Lake Press <press@lake.example>\nDate: 1 Mar 2026\nSubject: Ferry back\nTo: Desk\n";

  test.each([
    "---------- Forwarded message ---------",
    "Begin forwarded message:\n",
    "-----Original Message-----",
    "-------- Weitergeleitete Nachricht --------",
    "________________________________",
  ])("is the story below %j", (marker) => {
    const mail = mailWords(
      `For tomorrow, please.\n\n${marker}\n${header}\n${STORY}`,
      "Fwd: Ferry back",
    );
    expect(mail.story).toBe(STORY);
    expect(mail).toMatchObject({
      subject: "Ferry back",
      notes: [expect.stringMatching(/^For tomorrow, please\./u)],
    });
  });

  test("twice is the innermost", () => {
    const twice = `FYI\n\n-----Original Message-----\n${header}\nSee below\n\n-----Original Message-----\n${header}\n${STORY}`;
    expect(mailWords(twice, "WG: Ferry")).toMatchObject({ notes: ["FYI", "See below"] });
  });

  test("is quoted as a whole", () => {
    const quoted = STORY.split("\n").map((line) => `> ${line}`.trimEnd());
    const mail = `On 1 March 2026 Ana Prado <a@lake.example> wrote:\n\n${quoted.join("\n")}`;
    expect(mailWords(mail, "Fwd: Ferry").story).toContain(STORY);
  });
});

test("what an answer quotes is no part of it", () => {
  const answer = `${STORY}\n\nOn 1 March 2026 Li Wen wrote:\n> When does it sail?\n`;
  expect(mailWords(answer, "Re: Ferry").story).toBe(STORY);
  const below = `${STORY}\n\n-----Original Message-----\nFrom: Li Wen\nSent: Today\nSubject: Ferry\n\nWhen?`;
  expect(mailWords(below, "AW: Ferry")).toMatchObject({ story: STORY, notes: [] });
});
