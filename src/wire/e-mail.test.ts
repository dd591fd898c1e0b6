import { describe, expect, test } from "vitest";
import type { WireItem } from "./item.ts";
import { isWire, readWire } from "./read-wire.ts";

const HEADER = `Message-ID: <m1@lake.example>
From: "Lake Press" <press@lake.example>
Date: Sun, 1 Mar 2026 10:15:00 +0100
MIME-Version: 1.0
`;
const STORY = "The ferry sailed on Tuesday.\n\nIt is quiet, and the lake is cold.\n";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Summary of an item in words. */
function told({ text, parts, wire }: WireItem) {
  const paragraphs = parts.sections.flatMap((section) => section.paragraphs);
  const headline = parts.headline && text.slice(parts.headline.start, parts.headline.end);
  return {
    ...wire,
    headline,
    paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)),
  };
}

const read = async (mail: string) => (await readWire(bytes(mail))).map(told);

test("a mail has its sender, its time, and its words without those around them", async () => {
  const mail = `${HEADER}Subject: News from the lake\n\nDear editors,\n\nFerry back on the lake\n\n${STORY}\n-- \nAna Prado\n`;
  expect(isWire(bytes(mail))).toBe(true);
  expect(await read(mail)).toEqual([
    expect.objectContaining({
      ...{ format: "e-mail", id: "m1@lake.example", provider: "Lake Press" },
      ...{ published: "2026-03-01T09:15:00+00:00", headline: "Ferry back on the lake" },
      ...{ notes: ["Dear editors,", "Ana Prado"], doubts: [], status: null },
      paragraphs: ["The ferry sailed on Tuesday.", "It is quiet, and the lake is cold."],
    }),
  ]);
});

test("what stands below a heading of notes is for editors", async () => {
  const below = "Notes to editors\n\n1. The lake is deep.\n\nMedia contact: Ana Prado, 555\n";
  expect(await read(`${HEADER}Subject: x\n\nFerry back\n\n${STORY}\n${below}`)).toMatchObject([
    {
      paragraphs: ["The ferry sailed on Tuesday.", "It is quiet, and the lake is cold."],
      notes: ["Notes to editors", "1. The lake is deep.", "Media contact: Ana Prado, 555"],
    },
  ]);
});

describe("the subject is the headline where the words have none", () => {
  test.each([
    ["Fwd: [lake] Press release: Ferry back", STORY, ["The headline is the subject of the e-mail"]],
    ["Re: Ferry back", `PORTO ALTO (AP) - ${STORY}`, []],
  ])("%s", async (subject, words, doubts) => {
    const [mail] = await read(`${HEADER}Subject: ${subject}\n\n${words}`);
    expect(mail).toMatchObject({
      headline: "Ferry back",
      doubts: doubts.map((doubt) => expect.stringContaining(doubt)),
    });
  });

  test("of a mail that was sent on it is the subject of that", async () => {
    const sentOn = `-----Original Message-----\nFrom: Ana\nSubject: Ferry back\n\n${STORY}`;
    const [mail] = await read(`${HEADER}Subject: FW: see below\n\n${sentOn}`);
    expect(mail?.headline).toBe("Ferry back");
  });

  test("and a mail without words is none", async () => {
    await expect(read(`${HEADER}Subject: Ferry back\n\n\n`)).rejects.toThrow(/neither a headline/u);
  });
});

test.each([
  ["Subject: EMBARGOED until Monday: Ferry back\n", ""],
  ["Subject: Ferry back\n", "EMBARGO: Monday, 6 am\n\n"],
])("an embargo holds the mail back: %j", async (subject, above) => {
  expect(await read(`${HEADER}${subject}\n${above}${STORY}`)).toMatchObject([
    { hold: expect.stringMatching(/embargo/iu), headline: expect.stringMatching(/Ferry back$/u) },
  ]);
});

describe("letters are those that were written", () => {
  const é = { utf8: "\u00c3\u00a9", latin1: "\u00e9" };
  test.each([
    ["UTF-8 that says so", "text/plain; charset=utf-8", `Fl${é.utf8}che`],
    ["UTF-8 that says something else", "text/plain; charset=iso-8859-1", `Fl${é.utf8}che`],
    ["UTF-8 without a word", "text/plain", `Fl${é.utf8}che`],
    ["Latin-1 that says so", "text/plain; charset=iso-8859-1", `Fl${é.latin1}che`],
    ["Latin-1 without a word", "text/plain", `Fl${é.latin1}che`],
    ["Latin-1 that says something else", "text/plain; charset=utf-8", `Fl${é.latin1}che`],
  ])("%s", async (_, type, word) => {
    const mail = `${HEADER}Content-Type: ${type}\nSubject: ${word}\n\n${word} one.\n\nTwo.\n`;
    expect(await read(mail)).toMatchObject([
      { headline: "Fléche", paragraphs: ["Fléche one.", "Two."] },
    ]);
  });

  test("in encoded words and quoted-printable", async () => {
    const mail = `${HEADER}Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\nSubject: =?utf-8?Q?F=C3=A4hre?=\n\n5 =A4 a ferry =\nride.\n`;
    expect(await read(mail)).toMatchObject([
      { headline: "Fähre", paragraphs: ["5 € a ferry ride."] },
    ]);
  });
});

const html = `<div>Hello all,</div><h1>Ferry back</h1><p>The ferry <b>sailed</b>.</p><h2>On the lake</h2><p>It is quiet.</p><div class="gmail_signature">Ana Prado</div>`;

test("HTML is read where there is no text", async () => {
  const mail = `${HEADER}Content-Type: text/html; charset=utf-8\nSubject: x\n\n${html}`;
  expect(await read(mail)).toMatchObject([
    {
      ...{ headline: "Ferry back", notes: ["Hello all,", "Ana Prado"] },
      paragraphs: ["The ferry sailed.", "It is quiet."],
    },
  ]);
});

test("HTML that was sent on is read without what the client put around it", async () => {
  const sentOn = `<div>For tomorrow.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Lake Press</b><br>Date: Sun, 1 Mar 2026<br>Subject: Ferry back<br>To: Desk<br></div><p>The ferry sailed.</p><p>It is quiet.</p></div>`;
  const mail = `${HEADER}Content-Type: text/html\nSubject: Fwd: Ferry back\n\n${sentOn}`;
  expect(await read(mail)).toMatchObject([
    {
      ...{ headline: "Ferry back", notes: ["For tomorrow."] },
      paragraphs: ["The ferry sailed.", "It is quiet."],
    },
  ]);
});

const parts = (boundary: string, ...each: string[]) =>
  `${HEADER}Subject: Ferry\nContent-Type: multipart/mixed; boundary=${boundary}\n\n${each.map((part) => `--${boundary}\n${part}\n`).join("")}--${boundary}--\n`;

describe("attachments", () => {
  const note = "Content-Type: text/plain\n\nSee attachment.\n";
  const ninjs = `Content-Type: application/json; name=a.json\nContent-Disposition: attachment\n\n{"uri":"x:1","headline":"Ice","body_text":"It is cold."}`;

  test("that are an agency's files are read as such, in mails inside as well", async () => {
    const inner = `Content-Type: message/rfc822\n\n${parts("inner", note, ninjs)}`;
    expect(await read(parts("outer", note, ninjs, inner))).toMatchObject([
      { format: "ninjs", headline: "Ice", paragraphs: ["It is cold."], notes: [] },
      { format: "ninjs", headline: "Ice" },
    ]);
  });

  test("of which one is broken leave the others unharmed, and the words beside it no story", async () => {
    const cut = ninjs.replace('"body_text"', "");
    const [item, ...more] = await read(parts("outer", note, cut, ninjs));
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      ...{ format: "ninjs", headline: "Ice" },
      doubts: [expect.stringMatching(/not read: a\.json \(This is not valid JSON/u)],
    });
    await expect(read(parts("outer", note, cut))).rejects.toThrow(/not valid JSON/u);
  });

  test("that are not are named to the desk", async () => {
    const picture = `Content-Type: image/png; name=ferry.png\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nAAAA`;
    expect(
      await read(parts("outer", `Content-Type: text/plain\n\nFerry back\n\n${STORY}`, picture)),
    ).toMatchObject([
      { format: "e-mail", doubts: [expect.stringMatching(/not read: ferry\.png$/u)] },
    ]);
  });
});

test.each([
  "From: Ana Prado\nSubject: Ferry\n\nThe ferry sailed.",
  "Date: 1 March\n\nThe ferry sailed.",
  "Ferry: back on the lake\n\nMessage-ID: none",
])("words that only look like a mail are none: %j", (text) => {
  expect(isWire(bytes(text))).toBe(false);
});
