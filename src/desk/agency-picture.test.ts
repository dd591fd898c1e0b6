import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";

const folder = join(mkdtempSync(join(tmpdir(), "agency-")), "wire");
vi.stubEnv("WIRE", folder);
const { pictureBeside, pictureFile } = await import("./agency-picture.ts");

beforeAll(() => {
  mkdirSync(join(folder, "lake"), { recursive: true });
  for (const name of ["lake/a boat.jpg", "lake/notes.txt", "secret.jpg"])
    writeFileSync(join(folder, name), "picture");
});

const named = (...addresses: (string | null)[]) =>
  pictureBeside(
    `${folder}/lake/story.xml`,
    addresses.map((address) => ({ address, caption: "A boat", credit: "Li Wen" })),
  );

test.each(["a boat.jpg", "https://agency.example/pictures/a%20boat.jpg?size=9", "x\\a boat.jpg"])(
  "a picture beside the file is found by its name: %s",
  (address) => {
    const picture = named(null, "https://agency.example/other.jpg", address);
    expect(picture).toEqual({
      src: "/agencies/lake/a boat.jpg",
      alt: "A boat",
      caption: "A boat",
      credit: "Li Wen",
    });
    expect(pictureFile(picture?.src ?? "")).toBe(`${folder}/lake/a boat.jpg`);
  },
);

test.each(["../secret.jpg", "..%2Fsecret.jpg", "notes.txt", "story.xml", "", "%", "/", ".."])(
  "nothing else is taken for one: %j",
  (address) => {
    expect(named(address)).toBeUndefined();
  },
);
