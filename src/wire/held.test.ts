import { expect, test } from "vitest";
import type { WireFacts } from "./item.ts";
import { readWire } from "./read-wire.ts";

async function facts(file: string): Promise<WireFacts> {
  const [item, ...more] = await readWire(new TextEncoder().encode(file));
  if (!item || more.length > 0) throw new Error("not one item");
  return item.wire;
}

const ninjs = (more: Record<string, unknown>) =>
  facts(JSON.stringify({ uri: "x", headline: "Ferry back", body_text: "A boat.", ...more }));

const g2 = (meta: string) =>
  facts(
    `<newsItem guid="x" version="1"><itemMeta><itemClass uri="http://cv.iptc.org/newscodes/ninature/text"/>${meta}</itemMeta><contentMeta><headline>Ferry back</headline></contentMeta><contentSet><inlineXML><html><body><p>A boat.</p></body></html></inlineXML></contentSet></newsItem>`,
  );

const newsml1 = (managed: string) =>
  facts(
    `<NewsML><NewsItem><NewsManagement>${managed}</NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry back</HeadLine></NewsLines><ContentItem><DataContent><p>A boat.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  );

const change = (time: string) =>
  `<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>${time}</DateAndTime></StatusWillChange>`;

test.each([
  ["words", () => ninjs({ embargoed: "24 December, 6 am" }), "24 December, 6 am"],
  ["a mark", () => ninjs({ embargoed: true }), "true"],
  ["a number", () => ninjs({ embargo: 1798092000 }), "1798092000"],
  [
    "a day that no month has",
    () => g2("<embargoed>2026-12-32T06:00:00Z</embargoed>"),
    "2026-12-32T06:00:00Z",
  ],
  ["nothing but a status", () => ninjs({ pubstatus: "embargoed" }), "embargoed"],
  ["nothing, but stands there,", () => g2("<embargoed/>"), "embargoed"],
  ["no time", () => newsml1(`<Status FormalName="Embargoed"/>`), "embargoed"],
])(
  "a field of an embargo that holds %s keeps its words, and so the item",
  async (_, read, hold) => {
    expect(await read()).toMatchObject({ hold, embargo: null });
  },
);

test("a field of an embargo that says that there is none holds nothing", async () => {
  for (const embargoed of [null, false, ""])
    expect(await ninjs({ embargoed })).toMatchObject({ hold: null, embargo: null });
});

test("NewsML 1.2 is held until it will be usable, whatever its status is before", async () => {
  for (const status of [`<Status FormalName="Withheld"/>`, ""])
    expect(await newsml1(status + change("20261224T060000Z"))).toMatchObject({
      ...{ status: "usable", embargo: "2026-12-24T06:00:00+00:00", hold: null },
    });
});

test.each([
  ["as a literal", () => g2(`<pubStatus literal="canceled"/>`)],
  [
    "by its address",
    () => g2(`<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>`),
  ],
  ["in words", () => g2("<pubStatus>Canceled</pubStatus>")],
  ["by a signal", () => g2(`<signal qcode="sig:kill"/>`)],
  [
    "by an instruction",
    () => newsml1(`<Status FormalName="Usable"/><Instruction FormalName="Delete"/>`),
  ],
  ["as an object", () => ninjs({ pubstatus: { code: "stat:canceled" } })],
  ["in a list", () => ninjs({ pubstatus: ["canceled"] })],
  ["by its state", () => ninjs({ pubstatus: "usable", state: "recalled" })],
  ["by its signal", () => ninjs({ signal: [{ code: "sig:kill" }] })],
])("an item is canceled %s", async (_, read) => {
  expect((await read()).status).toBe("canceled");
});

test("a status that no one can read is withheld", async () => {
  expect((await ninjs({ pubstatus: true })).status).toBe("withheld");
  expect((await ninjs({ state: "California" })).status).toBeNull();
});

test("IPTC 7901 is held by a heading of its notebook", async () => {
  const text = (notebook: string) =>
    facts(
      `\u0001abc0001 3 i 50 lna 0001\n\nIce/\n\u0002Ice =\n\nIt is cold.\n\n# Notebook\n${notebook}\u0003`,
    );
  expect((await text("## Sperrfrist\n- 24. Dezember, 6 Uhr\n")).hold).toBe("## Sperrfrist");
  expect((await text("## Kontakt\n- Embargo-Hotline: 555\n")).hold).toBeNull();
});

test("ANPA 1312 is held by the day of an advance, and by a line in front of the words", async () => {
  const anpa = (slug: string, lines: string) =>
    facts(
      `\u0016\u0016\u0001W0001\u001fa\nr i\u0013\u0011 BC\n\u0002^${slug},4<\n^Ferry back<\n${lines}\tA boat.\n`,
    );
  expect((await anpa("BC-Ferry,ADV24", "")).hold).toBe("ADV24");
  expect((await anpa("BC-Ferry", "^$adv24<\n^HFR 6 a.m.<\n")).hold).toBe("$adv24 HFR 6 a.m.");
  expect((await anpa("BC-Ferry", "")).hold).toBeNull();
});
