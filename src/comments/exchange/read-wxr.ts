import { type Archived, archived, PLAIN } from "../store/archived.ts";
import { nameFrom, textFrom, timeFrom } from "./fields.ts";
import type { Intake } from "./intake.ts";
import type { XmlReading } from "./read-xml.ts";

const CHANNEL = "rss/channel";
const ITEM = `${CHANNEL}/item`;
const COMMENT = `${ITEM}/wp:comment`;
const META = `${COMMENT}/wp:commentmeta`;

/** Meta key under which our exports add all of a comment, as JSON. */
export const OWN_META = "_crosshead";

/** Elements that are read, by path, without network addresses, mail addresses and user agents. */
const FIELDS = new Map([
  [`${COMMENT}/wp:comment_id`, "id"],
  [`${COMMENT}/wp:comment_author`, "name"],
  [`${COMMENT}/wp:comment_date_gmt`, "time"],
  [`${COMMENT}/wp:comment_date`, "localTime"],
  [`${COMMENT}/wp:comment_content`, "text"],
  [`${COMMENT}/wp:comment_approved`, "approved"],
  [`${COMMENT}/wp:comment_type`, "type"],
  [`${COMMENT}/wp:comment_parent`, "parent"],
  [`${META}/wp:meta_key`, "metaKey"],
  [`${META}/wp:meta_value`, "metaValue"],
]);

const PAGE_FIELDS = new Map([
  [`${ITEM}/link`, "link"],
  [`${ITEM}/wp:post_name`, "slug"],
  [`${ITEM}/wp:post_id`, "id"],
  [`${ITEM}/guid`, "guid"],
]);

const STATUSES: ReadonlyMap<string, Archived["status"]> = new Map([
  ["1", "published"],
  ["approve", "published"],
  ["0", "held"],
  ["hold", "held"],
  ["spam", "spam"],
  ["trash", "rejected"],
  ["post-trashed", "rejected"],
]);

/** Reads the comments of a WordPress export (WXR 1.0 to 1.2). */
export function wxrReading(intake: Intake): XmlReading {
  let origin = "wordpress";
  let item = 0;
  let page: Record<string, string> = {};
  let fields: Record<string, string> = {};
  let own: string | undefined;

  function finish(line: number): void {
    const { id = "", name = "", text = "", parent = "0", type = "" } = fields;
    const record = own === undefined ? undefined : ownRecord(own);
    if (record) {
      intake.comment({ ...record, page: String(item), line });
      return;
    }
    if (!/^(?:comment|review)?$/u.test(type)) {
      intake.doubt(line, `comment ${id} is a ${type}, which no reader wrote: left out`);
      return;
    }
    if (id === "") {
      intake.doubt(line, "a comment has no wp:comment_id: left out");
      return;
    }
    const words = textFrom(text);
    if (words === "") {
      intake.doubt(line, `comment ${id} has no words: left out`);
      return;
    }
    const status = STATUSES.get(fields["approved"] ?? "") ?? "held";
    intake.comment({
      ...PLAIN,
      origin,
      originId: id,
      parentOrigin: parent === "0" || parent === "" ? null : origin,
      parentId: parent === "0" || parent === "" ? null : parent,
      page: String(item),
      name: nameFrom(name, intake.anonymous),
      text: words,
      created: timeFrom(fields["time"] ?? "") ?? timeFrom(fields["localTime"] ?? ""),
      status,
      heldRule: status === "held" ? "imported" : null,
      line,
    });
  }

  return {
    open(path) {
      if (path === ITEM) {
        item += 1;
        page = {};
      }
      if (path === COMMENT) {
        fields = {};
        own = undefined;
      }
    },
    close(path, text, line) {
      const field = FIELDS.get(path);
      const pageField = PAGE_FIELDS.get(path);
      if (field) fields[field] = /^(?:text|name|metaValue)$/u.test(field) ? text : text.trim();
      else if (pageField) page[pageField] = text.trim();
      else if (path === META && fields["metaKey"] === OWN_META) own = fields["metaValue"];
      else if (path === COMMENT) finish(line);
      else if (path === `${CHANNEL}/wp:base_blog_url` || path === `${CHANNEL}/link`) {
        origin = `wordpress:${text.trim().replace(/^https?:\/\/|\/+$/gu, "")}`.slice(0, 200);
      } else if (path === ITEM) {
        const { slug = "", link = "", guid = "", id = item } = page;
        intake.page({ key: String(item), addresses: [slug, link, guid, `post-${id}`] });
      }
    },
  };
}

function ownRecord(json: string): Archived | undefined {
  try {
    return archived.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
