import { verbFormsOf } from "./inflect.ts";

const list = (words: string) => words.trim().split(/\s*,\s*/);

/**
 * Verbs that report speech whether or not quotation marks follow, with irregular forms beside them.
 * From the verbs of "saying" and "manner of speaking" in Levin, English Verb Classes and
 * Alternations (37.3, 37.6, 37.7), and the reporting verbs of newspaper style books.
 */
export const SPEECH = list(`
  say said saying, tell told, add, write wrote, ask, reply, respond, note, explain, insist, warn, claim, argue, admit admitted admitting,
  acknowledge, announce, state, declare, tweet, continue, recall, remark, report, conclude, suggest, predict, promise,
  pledge, vow, complain, stress, emphasize, emphasise, observe, confirm, deny, agree, assert, contend, allege, maintain,
  mention, joke, quip quipped quipping, shout, yell, scream, whisper, mutter, exclaim, cry, chant, counter, retort,
  reiterate, repeat, advise, answer, boast, brag bragged bragging, caution, comment, concede, confess, counsel, disclose,
  estimate, elaborate, email, e-mail, inform, inquire, wonder, interject, indicate, imply, lament, muse, opine, plead, post, preach,
  proclaim, pronounce, protest, quote, rant, reason, reassure, remind, reveal, signal, speculate, swear swore, testify,
  text, urge, volunteer, gush, fume, sigh, smile, laugh, shrug shrugged shrugging, grumble, growl, snap snapped snapping,
  bellow, thunder, roar, beam, enthuse, declaim, recount, relate, surmise, theorize, posit, postulate, underline, underscore,
  read, blog blogged blogging, enquire, interrupt, offer, assure, instruct, notify, persuade, specify, summarize, tout, chide, demand, chime,
  hint, shoot shot, riff riffed riffing, propose, find found, show, hypothesize, deadpan deadpanned deadpanning, stipulate, rule, order
`);

/**
 * Verbs that report a judgement, a wish or a thought: they count as a cue where part of what
 * follows is in marks. From the verbs of "judgement" and "characterize" in Levin (33, 29.2) and
 * their use in newspaper copy.
 */
export const JUDGEMENT = list(`
  call, describe, label, dub dubbed dubbing, brand, hail, praise, slam slammed slamming, blast, criticize, criticise, accuse, denounce,
  condemn, dismiss, reject, mock, deride, characterize, characterise, portray, cite, credit, blame, attack, decry, defend,
  ridicule, scold, rip ripped ripping, bash, applaud, commend, cast cast, depict, paint, herald, laud, refer referred referring, speak spoke, talk,
  believe, think thought, feel felt, hope, fear, expect, want, consider, see saw seeing, view, argue, deem, compare, liken, regard, question, challenge,
  trumpet, lambaste, lambast, rail, jab jabbed jabbing, term, acknowledge, encourage, invite, endorse, welcome, point, plan planned planning, intend,
  rename, nickname, title, list, use, lash, fault, sum summed summing, deliver, envision, raise, seek sought, call, imagine,
  boo, thank, tell told, bemoan, mark, hold held, identify, recommend, require, request, seem, declare, name, prefer preferred preferring, object,
  favor, oppose, support, cheer, celebrate, urge, warn, know knew, understand understood, learn learned, figure, worry, doubt, calculate, argue, rate,
  appeal, quote, prove, dispute, refuse, decide, forecast forecast
`);

/** Speech verbs that take the one spoken to as their object: "told reporters". */
export const ADDRESSED = new Set(
  list(
    "tell, told, tells, telling, ask, asked, asks, asking, inform, informed, informs, informing, remind, reminded, reminds, reminding, assure, assured, assures, assuring, warn, warned, warns, warning, advise, advised, advises, advising",
  ),
);

/** Forms that are as often nouns, and so count as a cue only before a clause or a quotation. */
export const NOUNS = new Set(
  list(
    "claim, claims, report, reports, note, notes, state, states, tweet, tweets, comment, comments, remark, remarks, promise, promises, pledge, pledges, post, posts, text, texts, answer, answers, reply, cry, cries, protest, protests, estimate, estimates, call, calls, fear, fears, hope, hopes, attack, attacks, thought, finding, warning, question, questions, plan, plans, view, views, fire, fires, order, orders, rule, rules, ruling, show, shows, offer, offers, email, emails, signal, signals, demand, demands, challenge, request, requests, reason, reasons, blog, counsel, list, lists, point, points, talk, talks, use, uses, support, rate, rates, title, brand, label, credit, blame, argue",
  ),
);

/** Verbs that report speech without marks only before "that"; elsewhere they describe an act. */
export const NEEDS_THAT = new Set(
  [
    ...list(
      "shoot shot, find found, show, offer, propose, demand, order, rule, read, ask, write wrote, post, repeat, reveal, signal, urge, promise, quote, observe, answer, continue, interrupt, volunteer, smile, laugh, summarize, tout, relate, recall, comment, reason, disclose, mention, text, email, specify",
    ),
  ].flatMap((entry) => Object.values(verbFormsOf(entry))),
);

/** Verbs that describe an act where their object is a noun phrase, after Levin (15, 47.8, 55). */
export const DOES = new Set(
  list("continue, mark, read").flatMap((entry) => Object.values(verbFormsOf(entry))),
);

/** Verbs by which people are asked or told to do something, after Levin (37.9) and Quirk et al., 16.63. */
export const REQUESTS = new Set(
  list(
    "ask, tell told, advise, warn, remind, urge, invite, request, instruct, encourage, order",
  ).map((entry) => verbFormsOf(entry).past),
);

/** Verbs that give a name, after Levin (29.3), and "known" of "known as". */
export const NAMES = new Set(
  list(
    "nickname, dub dubbed, christen, baptise, name, rename, call, title, entitle, style, term, label, brand",
  ).map((entry) => verbFormsOf(entry).past),
).add("known");

/** Verbs whose object in marks is an event, a title or a slogan, after Levin (31.2, 33). */
export const HONOURS = new Set(
  list("celebrate, mark, support, oppose, welcome, host, use, offer, raise").flatMap((entry) =>
    Object.values(verbFormsOf(entry)),
  ),
);

/** Verbs of thought and emotion that a preposition may follow, after Levin (30.4, 31.3). */
export const THINKS = new Set(
  list("think thought, fear, dream").flatMap((entry) => Object.values(verbFormsOf(entry))),
);

/** Nouns that report speech between a possessive and "that": "the minister’s claim that". */
export const SPEECH_NOUNS = new Set(
  list(
    "claim, claims, statement, assertion, assertions, accusation, accusations, allegation, allegations, argument, comment, comments, remark, remarks, suggestion, warning, promise, pledge, belief, view, insistence, contention, declaration, prediction, admission, assessment, complaint, message",
  ),
);
