import type { Element } from "xast";
import { x } from "xastscript";
import { xmlOf } from "../comments/text/xml.ts";
import { slugOf } from "../newswire/slug.ts";
import { absoluteAddress, addresses } from "./addresses.ts";
import { authorsOf } from "./authors.ts";
import { correctionsOf } from "./corrections.ts";
import { dayOrMoment, moment, nitfDate } from "./moment.ts";
import { nitfContent } from "./nitf-content.ts";
import { notesOf } from "./notes.ts";
import { placesOf } from "./places.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory } from "./story.ts";

/** Names in NITF of the kinds of sources with a name. */
const KINDS = { person: "person", organisation: "org", place: "location" } as const;

/** A story as NITF 3.6. */
export function nitf(story: FiledStory, site: SiteFacts): string {
  const { language } = story.data;
  return xmlOf(
    x("nitf", { version: "-//IPTC//DTD NITF 3.6//EN", baselang: language }, [
      headOf(story, site),
      x("body", [
        bodyHeadOf(story, site),
        x("body.content", nitfContent(story.data, site)),
        x("body.end"),
      ]),
    ]),
  );
}

/** Facts about a story as a document: its topics, address, times, versions and sources. */
function headOf({ id, data }: FiledStory, site: SiteFacts): Element {
  const { name, timeZone } = site;
  const { topics = [], sample, versions } = data;
  const address = absoluteAddress(addresses.story(id), site);
  const issued = nitfDate(dayOrMoment(data.published, timeZone));
  const keywords = topics.map((key) => x("keyword", { key }));
  const named = data.article.sources.flatMap(({ kind, name }) =>
    kind === "unnamed" ? [] : x(KINDS[kind], name),
  );
  return x("head", [
    x("title", data.headline),
    ...unlessEmpty("tobject", topics.map(subjectOf(site))),
    x("docdata", { "management-status": sample ? "withheld" : "usable" }, [
      x("doc-id", { "id-string": address }),
      x("date.issue", { norm: issued }),
      ...(versions ? [x("du-key", { key: id, version: String(versions.length) })] : []),
      ...unlessEmpty("key-list", keywords),
      ...unlessEmpty("identified-content", named),
    ]),
    x("pubdata", { type: "web", name, "date.publication": issued, "ex-ref": address }),
    ...(versions ?? [])
      .slice(1)
      .map(({ time }) => x("revision-history", { norm: nitfDate(moment(time, timeZone)) })),
    ...correctionsOf(data, timeZone).map(({ date, text }) =>
      x("revision-history", { norm: nitfDate(dayOrMoment(date, timeZone)), comment: text }),
    ),
  ]);
}

/** Head of the body of a story: headline, notes, rights, authors, dateline and summary. */
function bodyHeadOf(story: FiledStory, site: SiteFacts): Element {
  const { headline, summary, lead, rights, published, article } = story.data;
  const { agency, date } = article.dateline ?? {};
  const places = placesOf(story.data).map((place) => x("location", place.name));
  const day = nitfDate(date ?? dayOrMoment(published, site.timeZone));
  return x("body.head", [
    x("hedline", [x("hl1", headline)]),
    ...notesOf(story, site).map((note) =>
      x("note", { noteclass: "editorsnote", type: "pa" }, [x("body.content", [x("p", note)])]),
    ),
    ...(rights ? [x("rights", rights)] : []),
    ...authorsOf(story.data).map((author) => x("byline", [x("person", author)])),
    ...(agency ? [x("distributor", [x("org", agency)])] : []),
    ...(places.length > 0 ? [x("dateline", [...places, x("story.date", { norm: day })])] : []),
    x("abstract", [x("p", summary ?? lead)]),
  ]);
}

/** An element in a list, unless nothing would be in it. */
const unlessEmpty = (name: string, children: Element[]): Element[] =>
  children.length > 0 ? [x(name, children)] : [];

/** A topic as a subject of the site's own vocabulary, whose number is the end of its address. */
const subjectOf = (site: SiteFacts) => (topic: string) =>
  x("tobject.subject", {
    "tobject.subject.ipr": site.name,
    "tobject.subject.refnum": slugOf(topic),
    "tobject.subject.type": topic,
  });
