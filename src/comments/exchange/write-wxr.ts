import type { ArchiveStore, TakenOut } from "../store/store-archive.ts";
import { commentHtml } from "../text/comment-text.ts";
import { UNSPEAKABLE } from "../text/xml.ts";
import { allComments } from "./export-comments.ts";
import { OWN_META } from "./read-wxr.ts";

/** Facts about the site in an export. */
export interface Origin {
  name: string;
  /** Such as https://news.example, without a slash at the end. */
  address: string;
  language: string;
  /** Headlines and days or times (ISO 8601) of publication, by slug. */
  articles: ReadonlyMap<string, { headline: string; published: string }>;
}

/**
 * WordPress has no status for comments that their authors deleted, nor for messages to the
 * newsroom.
 */
const APPROVED: Readonly<Record<TakenOut["status"], string>> = {
  published: "1",
  held: "0",
  spam: "spam",
  rejected: "trash",
  deleted: "trash",
  told: "trash",
  settled: "trash",
};

/**
 * An export in WordPress's format (WXR 1.2). Texts are in HTML, as in WordPress, and each comment
 * also has all its fields as JSON, so that an import loses nothing.
 */
export async function* wxrOf(store: ArchiveStore, site: Origin): AsyncGenerator<string> {
  yield head(site);
  let article: string | undefined;
  for await (const comment of allComments(store)) {
    if (comment.article !== article) {
      if (article !== undefined) yield "</item>\n";
      article = comment.article;
      yield itemOf(article, site);
    }
    yield commentOf(comment);
  }
  if (article !== undefined) yield "</item>\n";
  yield "</channel>\n</rss>\n";
}

const head = ({ name, address, language }: Origin) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${text(name)}</title>
<link>${text(address)}</link>
<language>${text(language)}</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${text(address)}</wp:base_site_url>
<wp:base_blog_url>${text(address)}</wp:base_blog_url>
`;

function itemOf(slug: string, { address, articles }: Origin): string {
  const { headline, published } = articles.get(slug) ?? { headline: slug, published: "" };
  return `<item>
<title>${text(headline)}</title>
<link>${text(`${address}/articles/${slug}/`)}</link>
<content:encoded></content:encoded>
${published && `<wp:post_date_gmt>${timeOf(new Date(published).toISOString())}</wp:post_date_gmt>\n`}<wp:comment_status>open</wp:comment_status>
<wp:post_name>${text(slug)}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
`;
}

function commentOf({ id, parent, ...comment }: TakenOut): string {
  const own = JSON.stringify(comment).replace(UNSPEAKABLE, asFigures);
  return `<wp:comment>
<wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>${cdata(comment.name)}</wp:comment_author>
<wp:comment_date_gmt>${timeOf(comment.created)}</wp:comment_date_gmt>
<wp:comment_content>${cdata(commentHtml(comment.text).markup)}</wp:comment_content>
<wp:comment_approved>${APPROVED[comment.status]}</wp:comment_approved>
<wp:comment_type>comment</wp:comment_type>
<wp:comment_parent>${parent ?? 0}</wp:comment_parent>
<wp:commentmeta>
<wp:meta_key>${OWN_META}</wp:meta_key>
<wp:meta_value>${cdata(own)}</wp:meta_value>
</wp:commentmeta>
</wp:comment>
`;
}

/** UTC time in WordPress's format: 2015-10-15 19:04:00. */
const timeOf = (iso: string) => iso.slice(0, "2015-10-15T19:04:00".length).replace("T", " ");

const text = (words: string) =>
  words.replace(UNSPEAKABLE, "").replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const cdata = (words: string) =>
  `<![CDATA[${words.replace(UNSPEAKABLE, "").replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

const asFigures = (character: string) =>
  [...character]
    .map((each) => `\\u${(each.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`)
    .join("");
