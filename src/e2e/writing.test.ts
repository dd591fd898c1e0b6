import { toString as textOf } from "hast-util-to-string";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { ProjectCopy } from "./project-copy.ts";
import { Site } from "./site.ts";
import { elements, treeOf } from "./site-pages.ts";

const ARTICLE = "content/articles/2015-10-15-syria-regime-in-new-offensive.txt";

const project = new ProjectCopy();
const site = new Site(project.written);
let page: Page;

beforeAll(async () => {
  ({ page } = await site.visit("/articles/syria-regime-in-new-offensive/"));
  // An edit is shown once the page is connected to the server, which Vite logs in the console.
  const connected = page.waitForEvent("console", (line) => line.text().includes("connected."));
  // Vite may be reloading the page itself, after optimising its dependencies.
  await Promise.all([connected, page.reload().catch(() => {})]);
});

test("an edit of a story shows in the browser by itself", async () => {
  edit(ARTICLE, "in new offensive", "in brand new offensive");
  await page.getByText("in brand new offensive").first().waitFor();
});

test("the picture of a story is there in each of its formats", async () => {
  const address = (path: string) => new URL(path, page.url()).href;
  const story = await page.request.get(address("/articles/quill-speaks/"));
  const sources = elements(treeOf(await story.text()), ({ properties }) => "srcSet" in properties);
  const files = sources.map(
    ({ properties: { srcSet } }) => /^\S+/u.exec(String(srcSet))?.[0] ?? "",
  );
  const answers = await Promise.all(files.map((file) => page.request.get(address(file))));
  expect(answers.map((answer) => answer.headers()["content-type"])).toEqual(
    expect.arrayContaining(["image/avif", "image/webp", "image/jpeg"]),
  );
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200]));
});

test("an edit of the publication shows, and edits of stories after it as well", async () => {
  edit(project.publication, "read closely", "read anew");
  await expect.poll(html, { timeout: 25_000 }).toContain("read anew");
  edit(ARTICLE, "brand new offensive", "third offensive");
  await expect.poll(html, { timeout: 25_000 }).toContain("in third offensive");
});

test("a story that is added has its page, in whatever folder", async () => {
  project.write("content/articles/2016/2016-01-01-talks.txt", "Talks open\n\nThey talk.\n");
  await expect.poll(() => status("/articles/talks/"), { timeout: 25_000 }).toBe(200);
});

test("the search says that a build makes its index", async () => {
  const answer = await page.request.get(new URL("/search/", page.url()).href);
  expect(await answer.text()).toContain("its index is made by a build");
});

test("the newsroom's list shows what to settle, with the line that settles it", async () => {
  const copy = "Ice on the sea\n\nThe sea froze.\n\n“It is cold,” he said.\n";
  project.write("content/articles/2016/2016-01-02-ice.txt", copy);
  const list = async () => {
    const answer = await page.request.get(new URL("/newsroom/", page.url()).href);
    return answer.ok() ? treeOf(await answer.text()) : treeOf("");
  };
  const lines = async () => elements(await list(), ({ tagName }) => tagName === "pre").map(textOf);
  await expect
    .poll(lines, { timeout: 25_000 })
    .toContain("quotes: [{ words: It is cold, by: null }]");
});

test("a source that sources.yaml hides is hidden for as long as it does", async () => {
  const cast = async () =>
    elements(treeOf(await html()), ({ properties }) =>
      [properties["className"]].flat().includes("cast"),
    )
      .map(textOf)
      .join();
  expect(await cast()).toContain("Vladimir Putin");
  project.write("content/sources.yaml", "hide: [Vladimir Putin]\n");
  await expect.poll(cast, { timeout: 25_000 }).not.toContain("Vladimir Putin");
  project.delete("content/sources.yaml");
  await expect.poll(cast, { timeout: 25_000 }).toContain("Vladimir Putin");
});

test("the story that front.yaml names leads the front page", async () => {
  const lead = async () => {
    const front = await (await page.request.get(new URL("/", page.url()).href)).text();
    const [headline] = elements(treeOf(front), ({ tagName }) => tagName === "h2");
    return headline && textOf(headline);
  };
  expect(await lead()).toContain("third offensive");
  project.write("content/front.yaml", "lead: talks\n");
  await expect.poll(lead, { timeout: 25_000 }).toBe("Talks open");
});

test("the page of a story goes with its file", async () => {
  const path = new URL(page.url()).pathname;
  expect(await status(path)).toBe(200);
  project.delete(ARTICLE);
  await expect.poll(() => status(path), { timeout: 25_000 }).toBe(404);
});

async function status(path: string): Promise<number> {
  return (await page.request.get(path)).status();
}

/** HTML of the story from the server; empty while the server restarts. */
async function html(): Promise<string> {
  const answer = await page.request.get(page.url()).catch(() => undefined);
  return (await answer?.text()) ?? "";
}

function edit(file: string, words: string, others: string): void {
  project.write(file, project.read(file).replace(words, others));
}
