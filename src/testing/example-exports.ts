import { importComments } from "../comments/exchange/import-comments.ts";
import type { SqlStore } from "../comments/store/sql-store.ts";

const PUBLISHED = new Map([
  ["harbour-opens", "2015-10-15"],
  ["ferry-stops", "2015-10-16"],
]);

async function* pieces(text: string, size = 50) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** Imports the comments of a file into a store, for published articles. */
export const bringInto = (store: SqlStore, text: string) =>
  importComments(pieces(text), store, { published: PUBLISHED, anonymous: "Anonymous" });

/** A WordPress export. */
export const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:base_blog_url>https://blog.example</wp:base_blog_url>
${items}
</channel></rss>`;

/** An article of a WordPress export, with its comments. */
export const item = (comments: string, link = "https://blog.example/2015/10/Harbour-Opens/") =>
  `<item><link>${link}</link><wp:post_name></wp:post_name>${comments}</item>`;

/** A comment of a WordPress export. */
export const remark = (id: number, fields: Record<string, string | number> = {}) => {
  const all = {
    id,
    author: "Nour",
    author_email: "nour@mail.example",
    author_IP: "192.0.2.7",
    date_gmt: `2015-10-16 10:00:${String(id % 60).padStart(2, "0")}`,
    content: `<![CDATA[Remark ${id}.]]>`,
    approved: 1,
    type: "comment",
    parent: 0,
    ...fields,
  };
  const elements = Object.entries(all).map(
    ([name, value]) => `<wp:comment_${name}>${value}</wp:comment_${name}>`,
  );
  return `<wp:comment>${elements.join("\n")}</wp:comment>`;
};

/** A Disqus export: four comments on two articles, of which one is published. */
export const DISQUS = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>blog</forum></category>
<thread dsq:id="7"><id>x</id><forum>blog</forum><link>https://blog.example/harbour-opens.html?fbclid=1</link></thread>
<thread dsq:id="8"><id/><forum>blog</forum><link>https://blog.example/never-filed/</link></thread>
<post dsq:id="21"><message><![CDATA[<p>I agree.</p>]]></message><createdAt>2015-10-16T11:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ana</name><email>ana@mail.example</email></author><ipAddress>192.0.2.9</ipAddress><thread dsq:id="7"/><parent dsq:id="20"/></post>
<post dsq:id="20"><message><![CDATA[<p>The <b>pier</b> is new.</p>]]></message><createdAt>2015-10-16T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Nour</name></author><thread dsq:id="7"/></post>
<post dsq:id="22"><message>Buy!</message><createdAt>2015-10-16T12:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Bot</name></author><thread dsq:id="7"/></post>
<post dsq:id="23"><message>Elsewhere.</message><createdAt>2015-10-16T12:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ana</name></author><thread dsq:id="8"/></post>
</disqus>`;
