import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { ProjectCopy } from "./project-copy.ts";
import { Served } from "./served.ts";
import { Site } from "./site.ts";
import { read } from "./site-pages.ts";

/** A German paper with its own look, pages and redirects from an earlier site. */
const PUBLICATION = `
name: Breitfelder Bote
tagline: Nachrichten aus dem Tal
language: de
timeZone: Europe/Berlin
address: https://bote.example
samples: false
logo: { light: /images/logo.svg, dark: /images/logo-dark.svg }
colour: "#1b5e3b"
publisher: Bote Verlag GmbH
footer: © Bote Verlag GmbH
navigation: [archive, contact, search]
aiCrawlers: refuse
redirects: { /news/2019/strasse.html: /articles/umgehung/ }
`;
const logo = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><path fill="${colour}" d="M0 0h200v40H0z"/></svg>`;
const STORY = `---
topics: [Straßenbau]
---
Umgehungsstraße wird gebaut

BREITFELD - Der Gemeinderat hat am Freitag die Umgehungsstraße beschlossen.

"Jetzt wird gebaut", sagte Bürgermeisterin Anna Müller.
`;

const project = new ProjectCopy();

beforeAll(async () => {
  for (const folder of ["content/articles", "content/samples"]) project.delete(folder);
  project.delete("content/front.yaml");
  project.write(project.publication, PUBLICATION);
  project.write("content/theme.css", ":root { --measure: 36rem; --display: Georgia, serif }\n");
  project.write("content/pages/imprint.md", "# Impressum\n\nBote Verlag GmbH, Breitfeld\n");
  project.write("content/pages/contact.md", "# Kontakt\n\n[Post](mailto:post@bote.example)\n");
  project.write("content/articles/2026-03-01-umgehung.txt", STORY);
  const court = STORY.replace("---\n", "---\ncomments: off\n");
  project.write("content/articles/2026-03-02-prozess.txt", court);
  project.write("public/images/logo.svg", logo("#1b5e3b"));
  project.write("public/images/logo-dark.svg", logo("#8fd0ab"));
  await project.build();
});

describe("a paper of its own", () => {
  const site = new Site(project.released);

  test("shows its logo, colour, faces and navigation, and its policy refuses none of it", async () => {
    const { page, context, troubles } = await site.visit("/articles/umgehung/");
    const styleOf = (selector: string, name: string) =>
      page
        .locator(selector)
        .evaluate((it, key) => getComputedStyle(it).getPropertyValue(key), name);
    expect(await page.locator(".masthead img:visible").getAttribute("alt")).toBe(
      "Breitfelder Bote",
    );
    expect(await styleOf("h1", "font-family")).toBe("Georgia, serif");
    expect(await styleOf("html", "--measure")).toBe("36rem");
    await page.locator(".colophon a").first().hover();
    expect(await styleOf(".kicker a", "color")).toBe("rgb(27, 94, 59)");
    expect(await page.locator(".masthead .room").allTextContents()).toEqual([
      "Archiv",
      "Kontakt",
      "Suche",
    ]);
    expect(await page.locator(".colophon").textContent()).toContain("© Bote Verlag GmbH");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("shows the logo of the theme that a reader has", async () => {
    const { page, context } = await site.visit("/", { colorScheme: "dark" });
    const shown = page.locator(".masthead img:visible");
    expect(await shown.getAttribute("src")).toBe("/images/logo-dark.svg");
    await context.close();
  });

  test("has the colour and the logo on cards and icons, and in structured data", async () => {
    const { channels } = await sharp(await bytes("/icon-192.png")).stats();
    const [red, green] = channels;
    expect(green?.mean).toBeGreaterThan((red?.mean ?? 0) + 20);
    const head = { left: 76, top: 50, width: 200, height: 40 };
    const card = sharp(await bytes("/articles/umgehung/card.png")).extract(head);
    const { dominant } = await sharp(await card.png().toBuffer()).stats();
    expect(dominant.g).toBeGreaterThan(dominant.r);
    const page = await read("/articles/umgehung/", site.origin);
    expect(page).toContain(
      '"parentOrganization":{"@type":"Organization","name":"Bote Verlag GmbH"}',
    );
    expect(page).toContain('"url":"https://bote.example/images/logo.svg"');
  });

  test("has pages of its own, in the sitemap as well", async () => {
    expect(await read("/imprint/", site.origin)).toContain("<p>Bote Verlag GmbH, Breitfeld</p>");
    expect(await read("/sitemaps/lists.xml", site.origin)).toContain(
      "https://bote.example/imprint/",
    );
    expect(await read("/robots.txt", site.origin)).toContain("User-agent: GPTBot");
    expect((await site.get("/topics/strassenbau/")).status).toBe(200);
  });

  test("has no form, link or feed of comments at a story without them", async () => {
    expect(await read("/articles/prozess/", site.origin)).not.toMatch(/discussion|Kommentar/u);
    expect((await site.get("/articles/prozess/discussion/")).status).toBe(404);
    expect(await read("/articles/umgehung/", site.origin)).toContain("Kommentar schreiben");
  });

  const bytes = async (path: string) => Buffer.from(await (await site.get(path)).arrayBuffer());
});

describe.each([project.released, project.deployed])("on $name", (runtime) => {
  const site = new Served(runtime);

  test("an address of the earlier site leads to today's", async () => {
    const answer = await site.get("/news/2019/strasse.html");
    expect(answer.status).toBe(301);
    expect(answer.headers.get("Location")).toBe("/articles/umgehung/");
  });
});
