import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
const folder = join(root, "wire");
mkdirSync(folder);
vi.stubEnv("ARTICLES", join(root, "articles"));
vi.stubEnv("WIRE", folder);
vi.stubEnv("REGISTER", join(root, "register.yaml"));
vi.stubEnv("READINGS", join(root, "readings.sqlite"));
const { newsroomList } = await import("./newsroom.ts");

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Files an item in ninjs, like the agency Norda. */
function file(name: string, id: string, given: Record<string, unknown>): void {
  const item = {
    ...{ uri: `urn:newsml:norda.example:20261128:${id}`, type: "text", version: "1" },
    ...{ headline: "Quay burns", language: "en", firstcreated: "2026-11-28T09:00:00Z" },
    ...{ versioncreated: "2026-11-28T09:00:00Z", body_html: "<p>It burns.</p>" },
    ...given,
  };
  writeFileSync(join(folder, name), JSON.stringify(item));
}

test("stories off the wire, versions that wait, what is withdrawn and files set aside are listed", async () => {
  file("a.json", "quay", {});
  file("b.json", "quay", {
    version: "2",
    versioncreated: "2026-11-28T10:00:00Z",
    edNote: "Eds: more to come",
  });
  file("c.json", "quay", { version: "3", embargoed: "2026-11-28T20:00:00Z" });
  file("d.json", "mill", { headline: "Mill closes" });
  file("e.json", "mill", { version: "2", pubstatus: "canceled", body_html: "" });
  writeFileSync(join(folder, "cut.json"), '{"uri": ');
  const list = await newsroomList(new Date("2026-11-28T12:00:00Z"));
  expect(list.wire).toEqual([
    { slug: "quay-burns", headline: "Quay burns", path: `${folder}/b.json`, versions: 2 },
  ]);
  expect(list.held.map(({ path, until }) => [path, until])).toEqual([
    [`${folder}/c.json`, expect.stringContaining("20:00:00")],
  ]);
  expect(list.withdrawn.map(({ slug }) => slug)).toEqual(["mill-closes"]);
  expect(list.setAside).toMatchObject([{ path: `${folder}/cut.json`, line: 1 }]);
  expect(list.doubts).toMatchObject([{ rule: "note", slug: "quay-burns" }]);
  expect(list.refused).toEqual([]);
});
