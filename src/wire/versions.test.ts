import { describe, expect, test } from "vitest";
import type { WireFacts } from "./item.ts";
import { readWire } from "./read-wire.ts";

/** Facts of the one item of a file. */
async function facts(file: string): Promise<WireFacts> {
  const [item, ...more] = await readWire(new TextEncoder().encode(file));
  if (!item || more.length > 0) throw new Error("not one item");
  return item.wire;
}

describe("NITF", () => {
  const nitf = (docdata: string, body = "<p>A boat.</p>", head = "") =>
    facts(
      `<nitf><head>${head}<docdata${docdata}</docdata></head><body><body.head><hedline><hl1>Ferry back</hl1></hedline><distributor>Lake News</distributor></body.head><body.content>${body}</body.content></body></nitf>`,
    );

  test("has key and version of its dynamic use, and the earlier document", async () => {
    const docdata = ` management-doc-idref="x.1"><doc-id id-string="x.2" regsrc="LNA"/><du-key key="ferry" version="3"/>`;
    expect(await nitf(docdata)).toMatchObject({
      ...{ id: "x.2", version: "3", provider: "LNA", slugline: "ferry", replaces: ["x.1"] },
      ...{ label: null, status: null },
    });
  });

  test("says that it corrects, and what it corrects is for editors", async () => {
    const docdata = `><correction info="The boat has two engines" id-string="x.1"/>`;
    expect(await nitf(docdata, "<p>A boat.</p>", "<title>Lake-Ferry</title>")).toMatchObject({
      ...{ label: "correction", replaces: ["x.1"], notes: ["The boat has two engines"] },
      ...{ provider: "Lake News", slugline: "Lake-Ferry" },
    });
  });

  test("takes back another document where it has no words of its own", async () => {
    const docdata = ` management-doc-idref="x.1" management-idref-status="canceled">`;
    expect(await nitf(docdata, "")).toMatchObject({ status: "canceled", replaces: ["x.1"] });
    expect(await nitf(docdata)).toMatchObject({ status: null, replaces: ["x.1"] });
  });
});

test("NewsML 1.2 has the provider, the name of the story and what it is derived from", async () => {
  const file = `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>lake.example</ProviderId><RevisionId>2</RevisionId></NewsIdentifier><NameLabel>lake-ferry</NameLabel></Identification>
    <NewsManagement><DerivedFrom NewsItem="urn:newsml:lake.example:20260301:a:1"/></NewsManagement>
    <NewsComponent><NewsLines><HeadLine>Ferry back</HeadLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="LNA"/></Provider></AdministrativeMetadata>
    <ContentItem><DataContent><p>A boat.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
  expect(await facts(file)).toMatchObject({
    ...{ provider: "LNA", slugline: "lake-ferry", version: "2" },
    replaces: ["urn:newsml:lake.example:20260301:a:1"],
  });
});

describe("NewsML-G2", () => {
  const g2 = (meta: string, slugline = "") =>
    facts(
      `<newsItem guid="urn:newsml:lake.example:20260301:b" version="2"><itemMeta><itemClass qcode="ninat:text"/>${meta}</itemMeta><contentMeta>${slugline}<headline>Ferry back</headline></contentMeta></newsItem>`,
    );

  test("has the items of its links to earlier ones, and of no others", async () => {
    const links = `<provider qcode="nprov:LNA"/><signal qcode="sig:correction"/><link rel="irel:previousVersion" href="urn:a"/>
      <link guidref="urn:newsml:lake.example:20260301:b" version="1"/><link rel="irel:seeAlso" href="https://lake.example/" version="1"/>`;
    expect(await g2(links)).toMatchObject({
      ...{ provider: "LNA", label: "correction", replaces: ["urn:a"], slugline: null },
    });
  });

  test("tells the label in its slug line apart", async () => {
    expect(await g2("", "<slugline>LAKE-FERRY/ (UPDATE 2)</slugline>")).toMatchObject({
      ...{ provider: "lake.example", slugline: "LAKE-FERRY/", label: "UPDATE 2" },
    });
    expect((await g2("", "<slugline>FERRY (PORTO ALTO)</slugline>")).slugline).toBe(
      "FERRY (PORTO ALTO)",
    );
  });
});

test.each([
  [{ evolvedfrom: "x:1", source: "LNA", slugline: "ferry" }, "LNA", ["x:1"], null],
  [{ replacing: ["x:1", "x:2"], correction_sequence: 1 }, null, ["x:1", "x:2"], "correction"],
  [{ replaces: [{ uri: "x:1" }], signal: "sig:update" }, null, ["x:1"], "update"],
  [{ infoSources: [{ name: "LNA" }], headline: "UPDATE 1-Ferry back" }, "LNA", [], "UPDATE 1"],
])(
  "ninjs has its provider, its earlier items and its label: %j",
  async (item, provider, replaces, label) => {
    const file = { uri: "x:3", headline: "Ferry back", ...item };
    expect(await facts(JSON.stringify(file))).toMatchObject({ provider, replaces, label });
  },
);

describe("IPTC 7901", () => {
  const text = (...heading: string[]) =>
    facts(
      `\u0001abc0001 3 i 50  lna 0012\r\n\nLake/ferry/\r\n\u0002${heading.join("\n")} =\r\n\n   Neuhafen (lna) - A boat.\r\n\u0003011137 GMT Mär 26\r\n`,
    );

  test("has number, sign, keywords, and the lines that name the version", async () => {
    expect(await text("2ND LEAD", "3RD NET", "Ferry back")).toMatchObject({
      ...{ id: "abc0001 3 i 50 lna 0012", provider: "lna", slugline: "Lake/ferry" },
      ...{ label: "2ND LEAD, 3RD NET", version: "2", status: null, doubts: [] },
    });
  });

  test("is for editors, taken back, or a part, by its label", async () => {
    expect(await text("(Achtung)", "No ferry today")).toMatchObject({ status: "withheld" });
    expect(await text("KILL", "Ferry back")).toMatchObject({ status: "canceled" });
    expect(await text("KILL", "EMBARGO lifted", "Ferry back")).toMatchObject({
      status: "canceled",
    });
    expect(await text("1ST ADD", "Ferry back")).toMatchObject({
      status: "withheld",
      doubts: [expect.stringMatching(/continues another one \(1ST ADD\)/u)],
    });
  });

  test("has words in parentheses above the headline as a note", async () => {
    expect(await text("(Corrects the name of the boat)", "Ferry back")).toMatchObject({
      ...{ notes: ["Corrects the name of the boat"], label: "Corrects" },
    });
  });
});

describe("ANPA 1312", () => {
  const text = (slug: string, body: string, category = "i") =>
    facts(
      `\u0016\u0016\u0001W0012\u001flake-\nr ${category}\u0013\u0011 BC-Ferry   03-01 0040\n\u0002^${slug}<\n^Ferry back<\n${body}\n\t   \u0003LNA-WF-03-01-26 1015GMT<\n`,
    );

  test("has number, sign, slug and the label between its commas", async () => {
    expect(await text("BC-Lake--Ferry, 2nd Ld-Writethru,40", "\t   A boat.")).toMatchObject({
      ...{ id: "W0012", provider: "LNA", slugline: "BC-Lake--Ferry" },
      ...{ label: "2nd Ld-Writethru", version: "2", status: null },
    });
  });

  test("is killed by its label, and for editors by its category", async () => {
    expect(await text("BC-Ferry, KILL,4", "\t   Kill it.")).toMatchObject({ status: "canceled" });
    expect(await text("BC-Ferry,4", "\t   Note.", "v")).toMatchObject({ status: "withheld" });
  });
});
