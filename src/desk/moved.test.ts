import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { FiledContent, slugsIn } from "../testing/filed-content.ts";

const content = new FiledContent(vi.stubEnv);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-28T20:00:00Z"), toFake: ["Date"] });
  content.clear();
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  content.remove();
});

const COPY = "Bridge opens\n\nThe bridge is open.\n";

test("the register is written where a story is new, and not again", async () => {
  content.file("a.json", { headline: "Straße brennt", language: "de" });
  await content.edition();
  expect(readFileSync(content.register, "utf8")).toContain(
    "urn:newsml:norda.example:20261128:quay:\n  slug: strasse-brennt\n  day: 2026-11-28\n",
  );
  writeFileSync(content.register, `# mine\n${readFileSync(content.register, "utf8")}`);
  content.file("b.json", { version: "2", at: "12:30", headline: "Straße gelöscht" });
  expect(slugsIn(await content.edition())).toEqual(["strasse-brennt"]);
  expect(readFileSync(content.register, "utf8")).toMatch(/^# mine/u);
});

test("the address that the publisher gives a story is its own, and the old one leads there", async () => {
  content.file("a.json");
  await content.edition();
  writeFileSync(
    content.register,
    readFileSync(content.register, "utf8").replace("quay-burns", "quay-fire"),
  );
  const { moved, ...made } = await content.edition();
  expect(slugsIn(made)).toEqual(["quay-fire"]);
  expect(moved).toEqual({ "quay-burns": "quay-fire" });
  expect((await content.edition()).moved).toEqual(moved);
});

test("while the register has a mistake, stories stay where they are, and it is left as it is", async () => {
  content.file("a.json");
  await content.edition();
  const wrong = readFileSync(content.register, "utf8").replace("quay-burns", "Quay Burns");
  writeFileSync(content.register, wrong);
  content.file("b.json", {
    uri: "urn:newsml:norda.example:20261128:mill",
    headline: "Mill closes",
  });
  const { mistakes, ...made } = await content.edition();
  expect(mistakes).toEqual([expect.stringMatching(/register\.yaml:4:3: .*write a slug/u)]);
  expect(slugsIn(made)).toEqual(["mill-closes", "quay-burns"]);
  expect(readFileSync(content.register, "utf8")).toBe(wrong);
});

test("where the register cannot be written, the site is made all the same, each time with the same addresses", async () => {
  content.file("a.json");
  content.file("b.json", { uri: "urn:newsml:norda.example:20261128:other", at: "10:00" });
  mkdirSync(`${content.register}.tmp`);
  const first = slugsIn(await content.edition());
  expect(content.told).toEqual([expect.stringContaining("register.yaml cannot be written")]);
  expect(slugsIn(await content.edition())).toEqual(first);
  expect(first).toEqual(["quay-burns", "quay-burns-2026-11-28"]);
});

test("copy under the address of a story from the wire is a mistake", async () => {
  content.file("a.json");
  await content.edition();
  content.write("articles/2026-11-28-quay-burns.txt", "Quay burns\n\nIt burns.\n");
  const { mistakes } = await content.edition();
  expect(mistakes).toEqual([
    expect.stringMatching(
      /2026-11-28-quay-burns\.txt:1:1: .*gives this slug to a story of an agency/u,
    ),
  ]);
});

test("copy says what its addresses were before", async () => {
  content.write(
    "articles/2026-11-28-bridge.txt",
    `---\nredirects: [bridge-news, span]\n---\n${COPY}`,
  );
  const { moved } = await content.edition();
  expect(moved).toEqual({ "bridge-news": "bridge", span: "bridge" });
});

test("the address of a story is none that another had, and copy that says so is told", async () => {
  content.write("articles/2026-11-28-span.txt", COPY);
  content.write(
    "articles/2026-11-28-bridge.txt",
    `---\nredirects:\n  - old\n  - span\n---\n${COPY}`,
  );
  const { mistakes, moved } = await content.edition();
  expect(mistakes).toEqual([expect.stringMatching(/bridge\.txt:4:5: redirects\.1: a story has/u)]);
  expect(moved).toEqual({ old: "bridge" });
});

test("a story that its agency takes back is withdrawn at all addresses that it had", async () => {
  content.file("a.json");
  await content.edition();
  writeFileSync(
    content.register,
    readFileSync(content.register, "utf8").replace("quay-burns", "quay-fire"),
  );
  content.file("b.json", { version: "2", at: "10:00", pubstatus: "canceled", body_html: "" });
  const { withdrawn, moved, ...made } = await content.edition();
  expect(slugsIn(made)).toEqual([]);
  expect(moved).toEqual({});
  expect(withdrawn).toEqual(["quay-fire", "quay-burns"]);
  expect(content.told).toEqual([
    expect.stringMatching(/norda\.example has withdrawn it: .*wire\/b\.json”/u),
  ]);
});
