import { messagesIn } from "../messages/messages.ts";
import type { SourceKind } from "../newswire/article.ts";
import { slugOf } from "../newswire/slug.ts";
import { absoluteAddress, addresses, type SourcePages, sourceAddress } from "./addresses.ts";
import { authorsOf } from "./authors.ts";
import { bodyHtml } from "./body.ts";
import { changedAt } from "./corrections.ts";
import { moment } from "./moment.ts";
import { correctionNotes } from "./notes.ts";
import { placesOf } from "./places.ts";
import { plainBodyOf } from "./plain-body.ts";
import { paragraphsOf } from "./plain-text.ts";
import { sharedPicture } from "./renditions.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory, Picture, Story } from "./story.ts";
import { fieldsOf } from "./story-document.ts";

/** Beginning of a copyright notice; other words about rights are terms of use. */
const COPYRIGHT = /^\W*(?:©|\(c\)|copyright)/iu;

/**
 * A story as ninjs 3.1, extended as its schema allows: one body is the sanitised hast as JSON, and
 * `crosshead` has the other fields of the story, with the copy to which the offsets of its Article
 * refer.
 *
 * @param sources - the pages of the story's sources
 */
export function ninjs(story: FiledStory, site: SiteFacts, sources: SourcePages): object {
  const { headline, summary, lead, published, article, topics = [] } = story.data;
  const { language, sample, rights, versions } = story.data;
  const { timeZone, name } = site;
  const associations = associationsOf(story.data, site);
  const authors = authorsOf(story.data);
  const quoted = (kind: SourceKind) => quotedOf(kind, story.data, sources, site);
  return {
    uri: absoluteAddress(addresses.story(story.id), site),
    type: "text",
    representationType: "full",
    profile: "crosshead",
    pubStatus: sample ? "withheld" : "usable",
    firstCreated: moment(published, timeZone),
    versionCreated: moment(changedAt(story.data, timeZone), timeZone),
    language,
    ...(versions && { version: String(versions.length) }),
    ...(rights && { [COPYRIGHT.test(rights) ? "copyrightNotice" : "usageTerms"]: rights }),
    ...(sample && { edNote: messagesIn(language).site.sampleNote }),
    ...(authors.length > 0 && { by: authors.join(", ") }),
    ...(article.dateline?.place && { located: article.dateline.place }),
    headlines: [{ role: "main", contentType: "text/plain", value: headline }],
    descriptions: [
      { role: "summary", contentType: "text/plain", value: summary ?? lead },
      ...correctionNotes(story.data, site).map((value) => ({
        role: "correction",
        contentType: "text/plain",
        value,
      })),
    ],
    bodies: bodiesOf(story.data, site),
    people: quoted("person"),
    organisations: quoted("organisation"),
    places: [
      ...placesOf(story.data).map((place) => ({
        name: place.name,
        rel: "dateline",
        uri: absoluteAddress(addresses.place(place.id), site),
      })),
      ...quoted("place"),
    ],
    subjects: topics.map((topic) => ({
      name: topic,
      rel: "about",
      uri: absoluteAddress(addresses.topic(slugOf(topic)), site),
    })),
    infoSources: [
      ...(article.dateline?.agency ? [{ name: article.dateline.agency, role: "agency" }] : []),
      { name, role: "publisher", uri: site.address },
    ],
    ...(associations.length > 0 && { associations }),
    altIds: [{ role: "slug", value: story.id }],
    standard: {
      name: "ninjs",
      version: "3.1",
      schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
    },
    crosshead: { copy: story.body ?? "", ...fieldsOf(story.data) },
  };
}

/** The text of a story as HTML, as plain text, and as the tree that both are written from. */
function bodiesOf(story: Story, site: SiteFacts) {
  const text = paragraphsOf(plainBodyOf(story)).join("\n\n");
  return [
    {
      role: "main",
      contentType: "text/html",
      wordCount: story.length,
      value: bodyHtml(story, site.address),
    },
    { role: "text", contentType: "text/plain", charCount: text.length, value: text },
    { role: "tree", contentType: "application/json", value: JSON.stringify(story.tree) },
  ];
}

/** Sources of a kind, each with its page. */
const quotedOf = (kind: SourceKind, { article }: Story, pages: SourcePages, site: SiteFacts) =>
  article.sources
    .filter((source) => source.kind === kind)
    .map(({ id, name }) => ({ name, rel: "quoted", uri: sourceAddress(id, pages, site) }));

/** Pictures of a story: the main one, then those in its text. */
function associationsOf({ image, pictures = {} }: Story, site: SiteFacts) {
  const inText = Object.values(pictures).flatMap((picture, index) =>
    pictureOf(picture, { name: `text-${index + 1}`, rel: "illustration" }, site),
  );
  const main = image ? pictureOf(image, { name: "main", rel: "featured" }, site) : [];
  return [...main, ...inText];
}

/** A picture as an associated object; none where its file cannot be opened. */
function pictureOf(picture: Picture, place: { name: string; rel: string }, site: SiteFacts) {
  const shared = sharedPicture(picture);
  if (!shared) return [];
  const { alt, caption, credit } = picture;
  const href = absoluteAddress(shared.address, site);
  return [
    {
      ...place,
      uri: href,
      type: "picture",
      by: credit,
      descriptions: [
        ...(caption ? [{ role: "caption", contentType: "text/plain", value: caption }] : []),
        { role: "altText", contentType: "text/plain", value: alt },
      ],
      renditions: [{ name: "web", href, contentType: shared.type, ...shared.size }],
    },
  ];
}
