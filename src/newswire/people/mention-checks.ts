import type { QuotationKind, Source, Text } from "../article.ts";
import type { Certainty } from "../speech/certainty.ts";
import { isCalled } from "./called.ts";
import type { Speech, Surroundings } from "./surroundings.ts";

/** A quotation with a source and a mention, and its surroundings. */
interface Mentioned {
  quotation: Speech;
  source: Source;
  attribution: Text;
  certainty: Certainty | null;
  copy: Surroundings;
}

/**
 * A check that gives a reason why a source is uncertain, as a clause that follows "as"; null where
 * there is none.
 */
type Check = (mentioned: Mentioned) => string | null;

/**
 * Least log-odds of a certain source. On the copy that the terms of the log-odds were fitted to, 93
 * of 100 names above it are those that annotators gave, both in quotation marks and in all reported
 * speech.
 */
const LEAST_LOG_ODDS: Readonly<Record<QuotationKind, number>> = {
  direct: 0.9,
  mixed: 1.3,
  turn: 0.9,
  indirect: 1.8,
  scare: Infinity,
};

export const EARLIER = "the name comes from an earlier paragraph";
const LATER = "the name comes from a later paragraph";
export const BETWEEN = "somebody else is spoken of between";
/** Reasons for doubting whom a name means, and so a pronoun after it. */
export const UNCLEAR_NAME = /^more than one person| may be another than /u;

/** Pronoun for the person or body mentioned last. */
const PRONOUN = /^(?:he|she|his|her|it|they)$/iu;
/** Pronoun for the person mentioned last. */
export const PERSONAL = /^(?:he|she|his|her)$/iu;

/** The mention is neither in one of the quotation's paragraphs nor in its own sentence. */
const isElsewhere: Check = ({ quotation: { spans }, attribution: { start }, copy }) => {
  const [paragraph, statement] = [copy.paragraphAt(start), copy.statementAt(start)];
  const isBeside = spans.some(
    ([at]) => copy.paragraphAt(at) === paragraph || copy.statementAt(at) === statement,
  );
  return isBeside ? null : start < (spans[0]?.[0] ?? 0) ? EARLIER : LATER;
};

/** The mention is a last name that two people have. */
const isShared: Check = ({ attribution, source, copy }) =>
  copy.rivals.shareName(attribution, source)
    ? `more than one person here is called “${attribution.text}”`
    : null;

/** The mention is a post and a last name, and the source is not known to hold that post. */
const isOfOtherPost: Check = ({ attribution, source, copy }) =>
  copy.rivals.isOfOtherPost(attribution, source)
    ? `“${attribution.text}” may be another than ${source.name}`
    : null;

/** The mention is a pronoun, and another speaker whom it may mean spoke last. */
const isAnotherSpeakers: Check = ({ attribution: { text, start }, source, copy }) => {
  if (!PRONOUN.test(text)) return null;
  const isPerson = PERSONAL.test(text);
  const nearest = copy.lastSpeakerBetween(
    copy.paragraphStart(start),
    start,
    (other) =>
      (other?.kind !== "organisation") === isPerson &&
      (!isPerson || !other || copy.rivals.mayMean(text, other)),
  );
  return nearest && nearest.id !== source.id
    ? `“${text}” may be ${source.name} or ${nearest.name}`
    : null;
};

/** The mention is a pronoun, and another person is mentioned after its source. */
const isAmbiguous: Check = ({ attribution, source, copy }) => {
  if (!PERSONAL.test(attribution.text)) return null;
  const isOwn = (offset: number) => copy.speechAt(offset)?.source === source.id;
  const rival = copy.rivals.rivalOf(attribution, source, isOwn);
  return rival && `“${attribution.text}” may be ${source.name} or ${rival}`;
};

/** The mention is a pronoun, and its source is the subject of an object pronoun of that gender. */
const isObjectsSubject: Check = ({ attribution, source, copy }) => {
  const object = PERSONAL.test(attribution.text) && copy.rivals.objectOf(attribution, source);
  return object ? `“${attribution.text}” may be the person that “${object}” means before it` : null;
};

/**
 * Verbs of writing. Written words may be old, so their writer need not be the person mentioned
 * last.
 */
const WRITTEN = /^wr(?:ote|ites?|iting|itten)\b/iu;

/**
 * The mention is a pronoun with a verb of writing, and its paragraph names another person whom it
 * may mean.
 */
const isWrittenByAnother: Check = ({ quotation: { cue }, attribution, source, copy }) => {
  if (!PERSONAL.test(attribution.text) || !WRITTEN.test(cue?.text ?? "")) return null;
  const other = copy.rivals.otherOf(attribution, source);
  return other && `“${attribution.text}” may be ${source.name} or ${other}`;
};

/** Mention of an unnamed person who is new: "a nurse", or "who" after it. */
const NEW = /^(?:who$|an? )/iu;

/** The mention is a pronoun after an unnamed speaker, since whom its source is not named. */
const isOfNewSpeaker: Check = ({ quotation, attribution: { text, start }, source, copy }) => {
  const before = PERSONAL.test(text) ? copy.speechBefore(quotation) : undefined;
  const mention = before?.source === source.id ? null : before?.attribution;
  const isNew = mention && NEW.test(mention.text);
  return isNew && !copy.rivals.isNamedBetween(mention.end, start, source) ? BETWEEN : null;
};

/** The mention is "it", and a text is spoken of after its source. */
const isOfText: Check = ({ attribution: { text, start }, source, copy }) => {
  if (!/^it$/iu.test(text)) return null;
  const document = copy.textBetween(source, start);
  return document && `“${text}” may be ${source.name} or the ${document}`;
};

/** The mention is a pronoun, and its source was recently named only inside speech. */
const isOnlySpokenOf: Check = ({ attribution, source, copy }) =>
  PERSONAL.test(attribution.text) &&
  copy.rivals.isOnlySpokenOf(attribution, source, (offset) => copy.speechAt(offset) !== undefined)
    ? `${source.name} is named only in what somebody says`
    : null;

/** The mention describes a person in words that the copy does not use for that person. */
const isUntold: Check = ({ attribution: { text }, source }) =>
  !PRONOUN.test(text) && source.kind === "person" && / /u.test(text) && !isCalled(text, source)
    ? `“${text}” may be somebody else`
    : null;

/** No cue ties the quotation to its mention, and another speaker is between them. */
const isNearerToAnother: Check = ({ quotation: { cue, spans }, attribution, source, copy }) => {
  if (cue) return null;
  const [at, { start }] = [spans[0]?.[0] ?? 0, attribution];
  const other = copy.lastSpeakerBetween(Math.min(start, at), Math.max(start, at), () => true);
  return other && other.id !== source.id ? `another name stands nearer: ${other.name}` : null;
};

/**
 * The closing mark is missing and no cue precedes the quotation: the text after it, with the
 * attribution, may have been taken for its words.
 */
const isUnclosed: Check = ({ quotation: { quoted, spans, cue } }) => {
  const [end, last] = [spans.at(-1)?.[1] ?? 0, quoted.at(-1)?.[1] ?? -1];
  const isAnnounced = cue !== null && cue.start < (spans[0]?.[0] ?? 0);
  return end === last && !isAnnounced ? "no quotation mark closes it" : null;
};

/** Inside the words reported, somebody else calls something by the words in marks. */
const isCalledByAnother: Check = ({ quotation, source, copy }) => {
  const caller = copy.callerIn(quotation, source);
  return caller && `the words in quotation marks may be those of ${caller}`;
};

/** The evidence of weights and rules is weak. */
const isUncertain: Check = ({ quotation: { kind }, certainty }) =>
  certainty && !certainty.firm && certainty.logOdds < LEAST_LOG_ODDS[kind] ? certainty.doubt : null;

/** Reasons why the source of a mention may be uncertain; the first that applies is reported. */
const CHECKS = [
  isElsewhere,
  isShared,
  isOfOtherPost,
  isAnotherSpeakers,
  isAmbiguous,
  isObjectsSubject,
  isWrittenByAnother,
  isOfNewSpeaker,
  isOfText,
  isOnlySpokenOf,
  isUntold,
  isNearerToAnother,
  isUnclosed,
  isCalledByAnother,
  isUncertain,
];

/**
 * Reason why the source of a mention is too uncertain to publish, as a clause that follows "as";
 * null where every check is passed.
 */
export function uncertaintyOf(mentioned: Mentioned): string | null {
  for (const check of CHECKS) {
    const reason = check(mentioned);
    if (reason) return reason;
  }
  return null;
}
