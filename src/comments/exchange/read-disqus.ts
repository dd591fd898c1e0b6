import { PLAIN } from "../store/archived.ts";
import { nameFrom, textFrom, timeFrom } from "./fields.ts";
import type { Intake } from "./intake.ts";
import type { XmlReading } from "./read-xml.ts";

const THREAD = "disqus/thread";
const POST = "disqus/post";

/** Elements of a post that are read, by path. Of the author only the name is read. */
const FIELDS = new Map([
  [`${POST}/message`, "text"],
  [`${POST}/createdAt`, "time"],
  [`${POST}/isDeleted`, "deleted"],
  [`${POST}/isSpam`, "spam"],
  [`${POST}/isApproved`, "approved"],
  [`${POST}/author/name`, "name"],
  [`${POST}/author/username`, "username"],
]);

const THREAD_FIELDS = new Map([
  [`${THREAD}/link`, "link"],
  [`${THREAD}/id`, "identifier"],
  [`${THREAD}/slug`, "slug"],
]);

/** Reads the comments of a Disqus export. */
export function disqusReading(intake: Intake): XmlReading {
  let origin = "disqus";
  let id = "";
  let page: Record<string, string> = {};
  let fields: Record<string, string> = {};

  function finish(line: number): void {
    const { text = "", name = "", username = "", thread = "", parent = null } = fields;
    if (id === "") {
      intake.doubt(line, "a post has no dsq:id: left out");
      return;
    }
    const words = textFrom(text);
    if (words === "") {
      intake.doubt(line, `post ${id} has no words: left out`);
      return;
    }
    const status = statusOf(fields);
    intake.comment({
      ...PLAIN,
      origin,
      originId: id,
      parentOrigin: parent === null ? null : origin,
      parentId: parent,
      page: thread,
      name: nameFrom(name || username, intake.anonymous),
      text: words,
      created: timeFrom(fields["time"] ?? ""),
      status,
      heldRule: status === "held" ? "imported" : null,
      line,
    });
  }

  return {
    open(path, _line, dsqId) {
      if (path === THREAD || path === POST) {
        id = dsqId;
        page = {};
        fields = {};
      }
      if (path === `${POST}/thread`) fields["thread"] = dsqId;
      if (path === `${POST}/parent` && dsqId) fields["parent"] = dsqId;
    },
    close(path, text, line) {
      const field = FIELDS.get(path);
      const threadField = THREAD_FIELDS.get(path);
      if (field) fields[field] = text;
      else if (threadField) page[threadField] = text.trim();
      else if (path === `${THREAD}/forum` || path === "disqus/category/forum") {
        origin = `disqus:${text.trim()}`.slice(0, 200);
      } else if (path === POST) finish(line);
      else if (path === THREAD) {
        const { link = "", identifier = "", slug = "" } = page;
        intake.page({ key: id, addresses: [link, identifier, slug, `thread-${id}`] });
      }
    },
  };
}

function statusOf({ spam = "", deleted = "", approved = "" }: Record<string, string>) {
  if (spam.trim() === "true") return "spam";
  if (deleted.trim() === "true") return "rejected";
  return approved.trim() === "false" ? "held" : "published";
}
