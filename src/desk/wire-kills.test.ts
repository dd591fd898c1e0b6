import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
for (const name of ["src/newswire", "src/wire", "src/desk"])
  mkdirSync(join(root, name), { recursive: true });
writeFileSync(join(root, "package-lock.json"), "{}");
const content = join(root, "content");
vi.stubEnv("ARTICLES", join(content, "articles"));
vi.stubEnv("WIRE", join(content, "wire"));
vi.stubEnv("REGISTER", join(content, "register.yaml"));
vi.stubEnv("SOURCES", join(content, "sources.yaml"));
vi.stubEnv("FRONT", join(content, "front.yaml"));
vi.stubEnv("READINGS", join(root, "readings.sqlite"));
const { makeEdition } = await import("./edition.ts");

const URI = "urn:newsml:norda.example:20261128:quay";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-28T20:00:00Z"), toFake: ["Date"] });
  rmSync(content, { recursive: true, force: true });
  for (const folder of ["articles", "wire"]) mkdirSync(join(content, folder), { recursive: true });
  file("quay.json", { headline: "Quay burns", slugline: "NORDA-QUAY", body_text: "It burns." });
  file("mill.json", {
    ...{
      uri: `${URI}-mill`,
      headline: "Mill opens",
      slugline: "NORDA-MILL",
      body_text: "It opens.",
    },
  });
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(content, name), text);

/** Files an item in ninjs, like the agency Norda. */
function file(name: string, item: Record<string, unknown>): void {
  const times = { firstcreated: "2026-11-28T09:00:00Z", versioncreated: "2026-11-28T09:00:00Z" };
  write(
    `wire/${name}`,
    JSON.stringify({ uri: URI, type: "text", version: "1", language: "en", ...times, ...item }),
  );
}

async function edition() {
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  const made = await makeEdition({
    root,
    logger: { info: tell, warn: tell },
    showsHeld: false,
  });
  expect(made.mistakes).toEqual([]);
  return { shown: made.stories.map(({ id }) => id).sort(), withdrawn: made.withdrawn, told };
}

const KILLED = { shown: ["mill-opens"], withdrawn: ["quay-burns"] };

test.each([
  ["headline", "Please kill the story headlined “Quay burns”, which is wrong."],
  ["slug line", "Please kill the story slugged NORDA-QUAY. It is wrong."],
  ["identifier", `Please kill item ${URI}, which is wrong.`],
])("a notice from the wire kills a story of the wire by its %s", async (_, words) => {
  file("kill.json", {
    uri: `${URI}-kill`,
    headline: "KILL NOTICE",
    body_text: `EDITORS: ${words}`,
  });
  expect(await edition()).toMatchObject(KILLED);
});

test("a notice kills a story by what an earlier version of it was called", async () => {
  const later = { version: "2", versioncreated: "2026-11-28T10:00:00Z" };
  file("quay-2.json", { headline: "Harbour closed", body_text: "It burned.", ...later });
  const words = "Please kill the story headlined “Quay burns”, which is wrong.";
  file("kill.json", { uri: `${URI}-kill`, headline: "KILL NOTICE", body_text: words });
  expect(await edition()).toMatchObject(KILLED);
});

test.each([
  ["its headline", { headline: "KILL: the fire at the harbour" }],
  [
    "a note to editors",
    { headline: "Fire at harbour", ednote: "KILL: do not use. No substitute." },
  ],
])("a version that kills in %s takes the story of its identifier back", async (_, words) => {
  file("quay-2.json", { version: "2", body_text: "It burned.", ...words });
  expect(await edition()).toMatchObject(KILLED);
});

test("a note to kill an earlier version kills nothing", async () => {
  const ednote = "ATTENTION EDITORS: Please kill the earlier version of the story.";
  const later = { version: "2", versioncreated: "2026-11-28T10:00:00Z" };
  file("quay-2.json", { headline: "Quay burns", body_text: "It burned.", ednote, ...later });
  expect((await edition()).shown).toEqual(["mill-opens", "quay-burns"]);
});

test("a version is canceled under its own number, whatever time that is", async () => {
  await edition();
  const before = { pubstatus: "canceled", versioncreated: "2026-11-28T08:00:00Z" };
  file("quay-2.json", { headline: "Quay burns", body_text: "It burns.", ...before });
  expect(await edition()).toMatchObject(KILLED);
});

test("a message to editors that kills in no more than a note is a kill notice", async () => {
  const words = "EDITORS: Please kill the story slugged NORDA-QUAY. It is wrong.";
  file("kill.json", { uri: `${URI}-kill`, headline: "Norda quay", body_text: words });
  expect(await edition()).toMatchObject(KILLED);
});

test("a notice among the articles kills a story of the wire, and one of the wire an article", async () => {
  write("articles/2026-11-28-bridge.txt", "Bridge opens\n\nThe bridge is open.\n");
  write("articles/2026-11-28-kill.txt", "KILL: QUAY BURNS\n\nIt does not.\n");
  file("kill.json", {
    ...{ uri: `${URI}-kill`, headline: "KILL NOTICE" },
    body_text: "EDITORS: Please kill the story headlined “Bridge opens”.",
  });
  const { shown, withdrawn } = await edition();
  expect(shown).toEqual(["mill-opens"]);
  expect(withdrawn.sort()).toEqual(["bridge", "quay-burns"]);
});

test("a notice that names no story for certain is held, and told", async () => {
  file("kill.json", {
    ...{ uri: `${URI}-kill`, headline: "KILL NOTICE" },
    body_text: "EDITORS: Please kill the story slugged NORDA-BRIDGE.",
  });
  const { shown, withdrawn, told } = await edition();
  expect([shown, withdrawn]).toEqual([["mill-opens", "quay-burns"], []]);
  expect(told).toEqual([
    expect.stringMatching(/kill\.json is a kill notice .*it is not clear which story/u),
  ]);
});

test("a story that is canceled after it was published is withdrawn, and one that never was is not", async () => {
  const canceled = { pubstatus: "canceled", version: "2", versioncreated: "2026-11-28T10:00:00Z" };
  await edition();
  file("quay-2.json", { headline: "Quay burns", body_text: "Canceled.", ...canceled });
  file("other.json", { uri: `${URI}-x`, headline: "Tower leans", body_text: "It.", ...canceled });
  expect(await edition()).toMatchObject(KILLED);
});
