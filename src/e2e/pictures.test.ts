import sharp from "sharp";
import { expect, test } from "vitest";
import { Site, sharedServer } from "./site.ts";
import { bytesAt, elements, sitePages } from "./site-pages.ts";

const STORY = "/articles/quill-speaks/";

const site = new Site(sharedServer);

test("a picture has its words, its credit, its size, and files of the widths that it names", async () => {
  const tree = (await sitePages()).find(({ path }) => path === STORY)?.tree;
  if (!tree) throw new Error(`${STORY} was not built`);
  const [image] = elements(tree, ({ tagName }) => tagName === "img");
  const original = await sharp("public/images/port-else.jpg").metadata();
  expect(image?.properties).toMatchObject({ width: original.width, height: original.height });
  expect(String(image?.properties["alt"]).length).toBeGreaterThan(10);
  const sources = elements(tree, ({ tagName }) => ["source", "img"].includes(tagName));
  const files = sources.flatMap(({ properties: { srcSet } }) => String(srcSet).split(", "));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const [address = "", width = ""] = file.trim().split(" ");
    expect(`${(await sharp(await bytesAt(address)).metadata()).width}w`).toBe(width);
  }
});

test("the original of a story's picture is on the site by no address", async () => {
  expect((await site.get("/images/port-else.jpg")).status).toBe(404);
  const named = (await sitePages()).filter(({ html }) => html.includes("/images/port-else.jpg"));
  expect(named.map(({ path }) => path)).toEqual([]);
});

test("nothing moves when a picture arrives, and no more than its column is loaded", async () => {
  const { page, context, troubles } = await site.visit("/about/", {
    viewport: { width: 390, height: 900 },
  });
  let arrive = () => {};
  const gate = new Promise<void>((done) => {
    arrive = done;
  });
  const asked: string[] = [];
  await page.route("**/pictures/**", async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await gate;
    await route.continue();
  });
  await page.goto(STORY, { waitUntil: "domcontentloaded" });
  const picture = page.locator(".picture img");
  await picture.waitFor();
  const before = await picture.boundingBox();
  arrive();
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  expect(await picture.boundingBox()).toEqual(before);
  expect(before?.height).toBeGreaterThan(150);
  expect(asked).toEqual(["/pictures/images/port-else-jpg-480.avif"]);
  expect(troubles).toEqual([]);
  await context.close();
});

test("a story with a picture begins on the first page of paper", async () => {
  const { page, context } = await site.visit(STORY);
  for (const margin of ["0", "15mm"]) {
    const sides = { top: margin, right: margin, bottom: margin, left: margin };
    const print = { format: "A4", margin: sides, pageRanges: "1", tagged: true } as const;
    const first = (await page.pdf(print)).toString("latin1");
    const count = (element: RegExp) => first.match(element)?.length ?? 0;
    expect(count(/\/Type \/Page\b/gu)).toBe(1);
    expect(count(/\/S \/H1\b/gu)).toBe(1);
    expect(count(/\/Subtype \/Image\b/gu)).toBe(1);
    // Tagline of the masthead, byline and dates, and at least two paragraphs of the story.
    expect(count(/\/S \/P\b/gu)).toBeGreaterThanOrEqual(5);
  }
  await context.close();
});
