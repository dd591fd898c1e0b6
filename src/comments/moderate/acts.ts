import { type FormFields, onlyText } from "../http/form-data.ts";
import { Refusal } from "../http/refusal.ts";
import { folded, isPattern } from "../rules/matching.ts";
import { cleanComment, cleanName, mistakesIn } from "../rules/submission.ts";
import type { Comment } from "../store/comment.ts";
import type { Act, Seen } from "../store/store-newsroom.ts";
import { fingerprintOf } from "../trust/fingerprint.ts";
import { Changed, Mistake } from "./mistake.ts";
import type { SignedIn } from "./moderation-visit.ts";
import { MAX_PATTERN_LENGTH } from "./rules-form.ts";
import { resetRules, saveRules } from "./rules-page.ts";

/** Request for an act: ids of comments, and the fields of the form. */
interface ActRequest {
  visit: SignedIn;
  ids: readonly number[];
  text(name: string): string;
}

/** Performs an act; returns its log entries. */
type ActHandler = (request: ActRequest) => Promise<readonly number[]>;

const MAX_COMMENTS_AT_ONCE = 100;
const SEEN = /^(\d{1,15})\.(\d{1,15})$/;

const decide =
  (status: Exclude<Comment["status"], "deleted">): ActHandler =>
  ({ visit, ids }) =>
    visit.store.setStatus(ids, status, visit.act);

const door =
  (to: "open" | "closed" | null): ActHandler =>
  async ({ visit, text }) => {
    const slug = text("value").trim();
    if (!(await visit.articleBySlug(slug)))
      throw new Mistake(({ moderation }) => moderation.noStory);
    await visit.store.setDoor(slug, to, visit.act);
    return [];
  };

const ruling =
  (change: typeof saveRules): ActHandler =>
  async ({ visit, text }) => {
    await change(visit, text);
    return [];
  };

/** Limits an act to comments whose words are those that the moderator saw. */
const onSeen =
  (doing: ActHandler): ActHandler =>
  async (request) => {
    const did = await doing(request);
    if (did.length < request.ids.length) await requireSeen(request, did);
    return did;
  };

/** Handlers of the moderators' buttons, by the value of the button. */
const ACTS: ReadonlyMap<string, ActHandler> = new Map<string, ActHandler>([
  ["published", onSeen(decide("published"))],
  ["held", onSeen(decide("held"))],
  ["rejected", onSeen(decide("rejected"))],
  ["spam", onSeen(decide("spam"))],
  ["told", onSeen(decide("told"))],
  ["settled", onSeen(decide("settled"))],
  ["dismiss", onSeen(({ visit, ids }) => visit.store.dismiss(ids, visit.act))],
  ["edit", onSeen(edit)],
  ["reply", reply],
  ["feature", onSeen(({ visit, ids: [id = 0] }) => visit.store.feature(id, visit.now, visit.act))],
  ["unfeature", onSeen(({ visit, ids: [id = 0] }) => visit.store.feature(id, null, visit.act))],
  ["delete", onSeen(erase)],
  ["undo", undo],
  ["block name", ({ visit, text }) => blockName(visit, cleanName(text("value")))],
  ["block-name", blockNameOf],
  ["block pattern", blockPattern],
  ["block-address", blockAddress],
  ["unblock", unblock],
  ["rules", ruling(saveRules)],
  ["reset rules", ruling(resetRules)],
  ["door open", door("open")],
  ["door closed", door("closed")],
  ["door age", door(null)],
]);

/**
 * Performs the act of a form's button; a number at the end of its value is the id of the comment.
 *
 * @returns the log entries of the act
 * @throws {Mistake} where the moderator must correct the form
 */
export function doAct(visit: SignedIn, fields: FormFields): Promise<readonly number[]> {
  const text = (name: string) => onlyText(fields.getAll(name));
  const [, act = "", one] = /^(.*?)(?: (\d{1,15}))?$/.exec(text("act")) ?? [];
  const doing = ACTS.get(act);
  if (!doing) throw new Refusal(400, ({ moderation }) => moderation.noAct);
  const chosen = one ? [one] : fields.getAll("comment").slice(0, MAX_COMMENTS_AT_ONCE);
  const ids = chosen.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
  const acting: Act = { ...visit.act, seen: seenIn(fields.getAll("seen")) };
  return doing({ visit: { ...visit, act: acting }, ids, text });
}

/** Reads the revision of each comment that the form was sent with. */
function seenIn(values: readonly unknown[]): Seen {
  const pairs = values.slice(0, MAX_COMMENTS_AT_ONCE).map((value) => SEEN.exec(String(value)));
  return new Map(pairs.map((pair) => [Number(pair?.[1]), Number(pair?.[2])]));
}

/** @throws {Changed} where a comment has changed since it was seen */
async function requireSeen(
  { visit, ids, text }: ActRequest,
  did: readonly number[] = [],
): Promise<void> {
  const changed = await visit.store.changedSince(ids, visit.act.seen ?? new Map());
  const typed = ["name", "text", "reply"].map((name) => [name, text(name)]).filter(([, it]) => it);
  if (changed.length > 0) throw new Changed(changed, did, Object.fromEntries(typed));
}

async function edit(request: ActRequest): Promise<readonly number[]> {
  const { visit, text } = request;
  const { id } = await commentOf(request);
  const typed = { name: cleanName(text("name")), text: cleanComment(text("text")) };
  const mistakes = mistakesIn({ name: typed.name, comment: typed.text }, visit.messages.discussion);
  const mistake = mistakes.comment ?? mistakes.name;
  if (mistake) throw new Mistake(() => mistake, typed);
  const fingerprint = await fingerprintOf(typed.text, visit.seals);
  return visit.store.revise(id, { ...typed, fingerprint }, visit.act);
}

async function reply(request: ActRequest): Promise<readonly number[]> {
  const { visit, text } = request;
  const { seals, store, act, now, formToken } = visit;
  const { article, id } = await commentOf(request);
  const typed = cleanComment(text("reply"));
  const { comment: mistake } = mistakesIn(
    { name: act.moderator, comment: typed },
    visit.messages.discussion,
  );
  if (mistake) throw new Mistake(() => mistake, { reply: typed });
  const sending = ["newsroom", formToken, article, id, typed];
  const { outcome } = await store.post({
    article,
    parent: id,
    name: act.moderator,
    text: typed,
    passage: null,
    passageWords: null,
    author: null,
    newsroom: true,
    status: "published",
    heldRule: null,
    heldWords: null,
    submission: await seals.sign("submission", JSON.stringify(sending)),
    address: null,
    fingerprint: null,
    created: now,
  });
  if (outcome === "noParent")
    throw new Mistake(({ discussion }) => discussion.noParent, { reply: typed });
  return [];
}

async function erase(request: ActRequest): Promise<readonly number[]> {
  const { visit, text } = request;
  const { id } = await commentOf(request);
  if (text("sure") !== "yes") throw new Mistake(({ moderation }) => moderation.notSure);
  return visit.store.erase(id, visit.act);
}

async function undo({ visit, ids, text }: ActRequest): Promise<readonly number[]> {
  const entries = ids.length > 0 ? ids : text("entries").split(".").map(Number);
  const undone = [];
  for (const entry of entries.slice(0, MAX_COMMENTS_AT_ONCE)) {
    undone.push(Number.isSafeInteger(entry) && (await visit.store.undo(entry, visit.act)));
  }
  if (!undone.includes(true)) throw new Mistake(({ moderation }) => moderation.nothingToUndo);
  return [];
}

async function blockNameOf(request: ActRequest): Promise<readonly number[]> {
  const { name } = await commentOf(request);
  return blockName(request.visit, name);
}

async function blockName(visit: SignedIn, name: string): Promise<readonly number[]> {
  const value = folded(name);
  if (value === "") throw new Mistake(({ moderation }) => moderation.noName);
  await visit.store.block("name", value, visit.act);
  return [];
}

async function blockPattern({ visit, text }: ActRequest): Promise<readonly number[]> {
  const value = text("value").trim();
  if (value === "" || value.length > MAX_PATTERN_LENGTH || !isPattern(value)) {
    throw new Mistake(({ moderation }) => moderation.noPattern);
  }
  await visit.store.block("pattern", value, visit.act);
  return [];
}

async function blockAddress({ visit, ids: [id = 0] }: ActRequest): Promise<readonly number[]> {
  if (!(await visit.store.blockAddress(id, visit.act)))
    throw new Mistake(({ moderation }) => moderation.noAddress);
  return [];
}

async function unblock({ visit, ids: [id = 0] }: ActRequest): Promise<readonly number[]> {
  await visit.store.unblock(id, visit.act);
  return [];
}

/**
 * Comment that an act is about.
 *
 * @throws {Refusal} 404 where there is none
 * @throws {Changed} where it has changed since it was seen, even if the form has other mistakes
 */
async function commentOf(request: ActRequest): Promise<Comment> {
  const {
    visit,
    ids: [id = 0],
  } = request;
  const comment = await visit.store.comment(id);
  if (!comment || comment.status === "deleted")
    throw new Refusal(404, ({ moderation }) => moderation.noComment);
  await requireSeen(request);
  return comment;
}
