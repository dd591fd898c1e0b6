import { expect, test } from "vitest";
import { readXml } from "./read-xml.ts";

async function opened(xml: string): Promise<string[]> {
  const elements: string[] = [];
  async function* whole() {
    yield xml;
  }
  await readXml(whole(), {
    open: (path, _line, id) => elements.push(path + id.replace(/^./u, "#$&")),
    close: () => undefined,
  });
  return elements;
}

const WP = "http://wordpress.org/export/1.2/";
const DISQUS = "http://disqus.com";

test("names elements by their namespaces, whatever the prefixes are", async () => {
  expect(await opened(`<rss xmlns:w="${WP}"><w:comment/><x/></rss>`)).toEqual([
    "rss",
    "rss/wp:comment",
    "rss/x",
  ]);
  expect(await opened(`<rss><comment xmlns="${WP}"><id/></comment><id/></rss>`)).toEqual([
    "rss",
    "rss/wp:comment",
    "rss/wp:comment/wp:id",
    "rss/id",
  ]);
});

test("takes a prefix for what the nearest element declares", async () => {
  const xml = `<a xmlns:p="${WP}"><p:b xmlns:p="urn:other"><p:c/></p:b><p:b/></a>`;
  expect(await opened(xml)).toEqual(["a", "a/b", "a/b/c", "a/wp:b"]);
});

test("reads the id of Disqus, which no attribute without a prefix is", async () => {
  const xml = `<disqus xmlns="${DISQUS}" xmlns:d="${DISQUS}/disqus-internals"><post id="1" d:id="7"/><post id="2"/></disqus>`;
  expect(await opened(xml)).toEqual(["disqus", "disqus/post#7", "disqus/post"]);
});

test("a prefix such as an object has of itself is in no namespace", async () => {
  expect(await opened("<a><constructor:b/><__proto__:b/></a>")).toEqual(["a", "a/b", "a/b"]);
  expect(await opened(`<a xmlns:__proto__="${WP}"><__proto__:b/></a>`)).toEqual(["a", "a/wp:b"]);
});
