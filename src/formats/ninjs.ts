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
import { type SharedPicture, sharedPicture } from "./renditions.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory, Picture } from "./story.ts";
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
  const { headline, summary, lead, published, article, topics = [], length } = story.data;
  const { language, sample, image, rights, versions } = story.data;
  const { timeZone, name } = site;
  const picture = image && sharedPicture(image);
  const associations = [
    ...(picture ? [pictureOf(image, picture, site)] : []),
    ...Object.values(story.data.pictures ?? {}).flatMap((each, index) => {
      const shared = sharedPicture(each);
      const place = { name: `text-${index + 1}`, rel: "illustration" };
      return shared ? [{ ...pictureOf(each, shared, site), ...place }] : [];
    }),
  ];
  const authors = authorsOf(story.data);
  const speaking = (kind: SourceKind) =>
    article.sources
      .filter((source) => source.kind === kind)
      .map((source) => ({
        name: source.name,
        rel: "quoted",
        uri: sourceAddress(source.id, sources, site),
      }));
  const text = paragraphsOf(plainBodyOf(story.data)).join("\n\n");
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
    bodies: [
      {
        role: "main",
        contentType: "text/html",
        wordCount: length,
        value: bodyHtml(story.data, site.address),
      },
      { role: "text", contentType: "text/plain", charCount: text.length, value: text },
      { role: "tree", contentType: "application/json", value: JSON.stringify(story.data.tree) },
    ],
    people: speaking("person"),
    organisations: speaking("organisation"),
    places: [
      ...placesOf(story.data).map((place) => ({
        name: place.name,
        rel: "dateline",
        uri: absoluteAddress(addresses.place(place.id), site),
      })),
      ...speaking("place"),
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

/** Picture of a story as an associated object, with its shared file. */
function pictureOf(
  { alt, caption, credit }: Picture,
  { address, type, size }: SharedPicture,
  site: SiteFacts,
) {
  const href = absoluteAddress(address, site);
  return {
    name: "main",
    rel: "featured",
    uri: href,
    type: "picture",
    by: credit,
    descriptions: [
      ...(caption ? [{ role: "caption", contentType: "text/plain", value: caption }] : []),
      { role: "altText", contentType: "text/plain", value: alt },
    ],
    renditions: [{ name: "web", href, contentType: type, ...size }],
  };
}
