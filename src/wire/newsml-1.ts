import { type Body, bodyOf, bodyOfString } from "./blocks.ts";
import { at, attribute, below, childrenOf, type Element, firstWords, wordsOf } from "./element.ts";
import { emptyDraft, type Topic, type WireDraft, WireMistake, type WirePicture } from "./item.ts";
import {
  nitfBody,
  nitfByline,
  nitfDateline,
  nitfHeadline,
  nitfNotes,
  nitfPictures,
} from "./nitf.ts";
import { statusOf, strictest } from "./status.ts";
import { embargoOf, timeOf } from "./times.ts";

/** Roles of components other than the text of a story. */
const BESIDE =
  /^(?:caption|stylesheet|headline|subheadline|title|contact|logo|photo|graphic|video|audio|keyword|teaser|abstract|summary|supplement|links?)$/iu;

/** A component with text, and those around it, innermost first. */
interface TextComponent {
  component: Element;
  around: Element[];
}

/**
 * Reads the stories of NewsML 1.0 to 1.2, each a `NewsItem`, by the sections of
 * https://iptc.org/std/NewsML/1.2/specification/NewsML_1.2-spec-functionalspec_9.html
 *
 * | fact      | element                                                          | section |
 * | --------- | ---------------------------------------------------------------- | ------- |
 * | id        | `PublicIdentifier`                                               | 5.5.1.5 |
 * | version   | `RevisionId`                                                     | 5.5.1.4 |
 * | provider  | `AdministrativeMetadata/Provider`, else `ProviderId`             | 5.5.1.1 |
 * | slugline  | `NameLabel`, `SlugLine`, `KeywordLine`                           | 5.10    |
 * | replaces  | `NewsManagement/DerivedFrom/@NewsItem`                           | 5.5     |
 * | status    | `Status`, `Instruction` to cancel                                | 5.5     |
 * | embargo   | `StatusWillChange`, of what is embargoed or not yet usable       | 5.5     |
 * | published | `FirstCreated`                                                   | 5.5     |
 * | updated   | `ThisRevisionCreated`                                            | 5.5     |
 * | headline  | `HeadLine`                                                       | 5.10    |
 * | byline    | `ByLine`, else a `Creator` that is a person                      | 5.10    |
 * | dateline  | `DateLine`                                                       | 5.10    |
 * | rights    | `CopyrightLine`                                                  | 5.10    |
 * | notes     | `NewsLine` of advisories, `Property` of editors' notes           | 5.10    |
 * | topics    | `SubjectCode`                                                    | 5.7     |
 *
 * @throws {WireMistake} where there is no NewsItem
 */
export function newsml1(root: Element): WireDraft[] {
  const items = [...below(root, "NewsItem")].map(newsItem);
  if (items.length === 0)
    throw new WireMistake("There is no NewsItem in this file: get it from the agency again");
  return items;
}

function newsItem(item: Element): WireDraft {
  const managed = at(item, "NewsManagement");
  const identifier = at(item, "Identification", "NewsIdentifier");
  const parts = [...componentsIn(item, [])];
  const [main = null] = parts.filter(({ component }) => contentOf(component) !== null);
  const around = main ? [main.component, ...main.around] : childrenOf(item, "NewsComponent");
  const root = main && nitfRoot(main.component);
  const line = (name: string) =>
    firstWords(...around.flatMap((each) => childrenOf(at(each, "NewsLines"), name)));
  const status = formalName(at(managed, "Status"));
  const isUntil = isEmbargoed(managed);
  const lead = main && leadBefore(main, parts);
  const head = root && at(root, "body", "body.head");
  const body = main ? contentOf(main.component) : null;
  return {
    ...emptyDraft("NewsML 1.2"),
    id: wordsOf(at(identifier, "PublicIdentifier")),
    version: wordsOf(at(identifier, "RevisionId")),
    provider: providerOf(around) ?? wordsOf(at(identifier, "ProviderId")),
    slugline:
      wordsOf(at(item, "Identification", "NameLabel")) ?? line("SlugLine") ?? line("KeywordLine"),
    replaces: childrenOf(managed, "DerivedFrom").flatMap((each) => {
      const id = attribute(each, "NewsItem");
      return id ? [id] : [];
    }),
    status: strictest(statusOf(isUntil ? "embargoed" : status), ...instructed(managed)),
    published: timeOf(wordsOf(at(managed, "FirstCreated"))),
    updated: timeOf(wordsOf(at(managed, "ThisRevisionCreated"))),
    ...(isUntil ? embargoOf(changeOf(managed) ?? "embargoed") : {}),
    language: languageOf(item, around),
    headline: line("HeadLine") ?? (root && nitfHeadline(root)),
    byline: line("ByLine") ?? nitfByline(head) ?? creatorOf(around),
    dateline: line("DateLine") ?? nitfDateline(head),
    topics: topicsOf(item),
    notes: [...notesOf(around), ...(root ? nitfNotes(root) : [])],
    rights: line("CopyrightLine"),
    pictures: [...picturesOf(item), ...(root ? nitfPictures(root) : [])],
    blocks: [...(lead?.blocks ?? []), ...(body?.blocks ?? [])],
  };
}

/**
 * Tests whether an item is held until its status changes: it is embargoed, or becomes usable by
 * then.
 */
function isEmbargoed(managed: Element | null): boolean {
  const status = formalName(at(managed, "Status")) ?? "";
  const next = formalName(at(managed, "StatusWillChange", "FutureStatus"));
  return /^embargo/iu.test(status) || (statusOf(next) === "usable" && !/^usable$/iu.test(status));
}

/** Time at which a status changes. */
const changeOf = (managed: Element | null): string | null =>
  firstWords(at(managed, "StatusWillChange", "DateAndTime")) ??
  attribute(at(managed, "StatusWillChange"), "DateAndTime");

/** Statuses by instructions, such as to delete all earlier versions. */
const instructed = (managed: Element | null) =>
  childrenOf(managed, "Instruction").flatMap((each) => {
    const status = statusOf(formalName(each));
    return status === "canceled" ? [status] : [];
  });

const formalName = (element: Element | null | undefined) => attribute(element, "FormalName");

const roleOf = (component: Element) => formalName(at(component, "Role")) ?? "";

/** Components in reading order with those around them, without the ones that are not text. */
function* componentsIn(parent: Element, around: Element[]): Generator<TextComponent> {
  for (const component of childrenOf(parent, "NewsComponent")) {
    const role = roleOf(component);
    if (BESIDE.test(role) || isPicture(component)) continue;
    yield { component, around };
    yield* componentsIn(component, [component, ...around]);
  }
}

/** Tests whether a component is a picture with its caption and renditions. */
const isPicture = (component: Element) =>
  childrenOf(component, "NewsComponent").some((child) => /^caption$/iu.test(roleOf(child))) ||
  childrenOf(component, "ContentItem").some(isImage);

const isImage = (content: Element) =>
  /^(?:photo|graphic|picture|image)/iu.test(formalName(at(content, "MediaType")) ?? "") ||
  /^image\//iu.test(formalName(at(content, "MimeType")) ?? "");

const dataOf = (component: Element) => at(component, "ContentItem", "DataContent");

function nitfRoot(component: Element): Element | null {
  const data = dataOf(component);
  return at(data, "nitf");
}

/** Body of a component: NITF, paragraphs alone, XHTML, or text with or without HTML in it. */
function contentOf(component: Element): Body | null {
  const data = dataOf(component);
  if (!data) return null;
  const [first] = childrenOf(data);
  if (first?.name === "nitf") return nitfBody(first);
  if (first?.name === "html") return bodyOf(at(first, "body"));
  return first ? bodyOf(data) : bodyOfString(data.children.join(""));
}

/** Lead that some agencies send as a separate component before the body. */
function leadBefore({ component, around }: TextComponent, parts: TextComponent[]): Body | null {
  if (!/^body$/iu.test(roleOf(component))) return null;
  const lead = parts.find(
    (part) => part.around[0] === around[0] && /^lead$/iu.test(roleOf(part.component)),
  );
  return lead ? contentOf(lead.component) : null;
}

/** A person's name, "Jane Doe", and neither a desk nor a company. */
const PERSON = /^\p{Lu}?\p{L}+(?:[-’'. ]+\p{Lu}?\p{L}+){1,3}$/u;
const NO_PERSON = /agen|press|news|staff|desk|reda[ck]|servi|media|\b(?:inc|ltd|llc)\b/iu;

/** The `Creator`, if it is a person: the author in AFP's files. */
function creatorOf(around: Element[]): string | null {
  const names = around.flatMap((each) =>
    childrenOf(at(each, "AdministrativeMetadata", "Creator"), "Party").map(formalName),
  );
  return names.find((name) => name && PERSON.test(name) && !NO_PERSON.test(name)) ?? null;
}

/** Agency that sends the item, which may not be its `Source`. */
function providerOf(around: Element[]): string | null {
  const names = around.flatMap((each) =>
    childrenOf(at(each, "AdministrativeMetadata", "Provider"), "Party").map(formalName),
  );
  return names.find((name) => name) ?? null;
}

function languageOf(item: Element, around: Element[]): string | null {
  const described = around.map((each) => formalName(at(each, "DescriptiveMetadata", "Language")));
  const marked = [...around, item].map((each) => attribute(each, "lang"));
  return [...described, ...marked].find((language) => language) ?? null;
}

/** Topics by `SubjectCode`: its Subject, SubjectMatter and SubjectDetail. */
function topicsOf(item: Element): Topic[] {
  const codes = [...below(item, "SubjectCode")].flatMap((code) => childrenOf(code));
  return codes.flatMap((each) => {
    const code = /^Subject/u.test(each.name) ? formalName(each) : null;
    return code ? [{ code, name: null }] : [];
  });
}

/** Types of NewsLine with words for editors: https://cv.iptc.org/newscodes/newslinetype/ */
const NOTE_LINE = /^(?:advisory|ednote|editor|embargo|note|instruction|update|warning)/iu;

const NOTE_PROPERTY = /^(?:editorial|ed)(?:info|note)$/iu;

function notesOf(around: Element[]): string[] {
  const properties = around.flatMap((each) =>
    childrenOf(at(each, "AdministrativeMetadata"), "Property").flatMap((property) =>
      NOTE_PROPERTY.test(formalName(property) ?? "") ? (attribute(property, "Value") ?? []) : [],
    ),
  );
  const lines = around.flatMap((each) =>
    childrenOf(at(each, "NewsLines"), "NewsLine").flatMap((line) => {
      const isNote = NOTE_LINE.test(formalName(at(line, "NewsLineType")) ?? "");
      return isNote ? (wordsOf(at(line, "NewsLineText")) ?? []) : [];
    }),
  );
  return [...lines, ...properties];
}

/** Pictures of photo and graphics components, one for each with its renditions; without logos. */
function picturesOf(parent: Element): WirePicture[] {
  return childrenOf(parent, "NewsComponent").flatMap((component) => {
    if (/^(?:logo|video|audio)$/iu.test(roleOf(component))) return [];
    if (!isPicture(component)) return picturesOf(component);
    const lines = at(component, "NewsLines");
    const images = [...below(component, "ContentItem")].filter((each) => attribute(each, "Href"));
    const caption = childrenOf(component, "NewsComponent").find((child) =>
      /^caption$/iu.test(roleOf(child)),
    );
    return [
      {
        address: attribute(images[0], "Href"),
        caption: firstWords(caption && dataOf(caption), at(lines, "HeadLine")),
        credit: firstWords(at(lines, "CreditLine"), at(lines, "ByLine")),
      },
    ];
  });
}
