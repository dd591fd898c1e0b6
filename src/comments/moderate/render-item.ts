import type { ModerationMessages } from "../../messages/messages.ts";
import { type Comment, isMessage } from "../store/comment.ts";
import type { Reported } from "../store/store-newsroom.ts";
import { commentAddress, inStoryAddress } from "../text/address.ts";
import { type Html, html } from "../text/html.ts";
import { timeIn } from "../text/locale.ts";
import { called } from "./called.ts";
import { moderationAddress } from "./location.ts";
import { marked, wordsFound } from "./marking.ts";
import type { SignedIn } from "./moderation-visit.ts";
import { actButton } from "./render-page.ts";

/** Decisions that a moderator can make about a comment, by its status. */
export const DECISIONS: Readonly<Record<Comment["status"], readonly string[]>> = {
  held: ["published", "rejected", "spam"],
  published: ["held", "rejected", "spam"],
  rejected: ["published", "spam"],
  spam: ["published", "rejected"],
  deleted: [],
  told: ["settled"],
  settled: ["told"],
};

/**
 * A comment for moderators: as typed, with the words marked that a rule matched. In a list it has
 * the reports about it.
 */
export function renderItem(
  visit: SignedIn,
  comment: Comment,
  { reports, acts }: { reports?: Reported["reports"]; acts: readonly string[] },
): Html {
  const { id, name, text, created, edited, newsroom, featured, article, status } = comment;
  const listed = reports !== undefined;
  const { moderation: messages } = visit.messages;
  const found = wordsFound(comment.heldRule, comment.heldWords);
  const story = visit.articles.get(article);
  const time = html`<time datetime="${created.toISOString()}">${timeIn(visit.publication, created)}</time>`;
  return html`<article class="item" id="c-${id}" tabindex="-1">
<header><b class="name" dir="auto">${marked(name, found)}</b> ${newsroom && html`<b class="badge">${messages.newsroom}</b> `}${featured && html`<b class="badge">${messages.featured}</b> `}${time}${edited && html` <span>${messages.edited}</span>`} <span class="story-of"><bdi>${story?.headline ?? article}</bdi></span></header>
${status === "held" && why(comment, messages)}${listed && said(reports, messages)}${answered(comment)}<div class="typed" dir="auto">${marked(text, found)}</div>
<p class="acts">${acts.map((act) => decision(act, comment, messages))}${listed && html`<a class="open" href="${moderationAddress({ comment: id })}" aria-label="${messages.of(messages.open, name)}">${messages.open}</a>`}
${status === "published" && html`<a href="${commentAddress(article, id)}" aria-label="${messages.of(messages.inDiscussion, name)}">${messages.inDiscussion}</a>`}${isMessage(comment) && html`<a href="${inStoryAddress(article, comment.passage ?? "")}" aria-label="${messages.of(messages.inStory, name)}">${messages.inStory}</a>`}</p>
</article>`;
}

/** The passage that a comment is tied to. */
function answered({ parent, passageWords }: Comment): Html | null {
  if (passageWords === null || parent !== null) return null;
  return html`<blockquote class="passage" dir="auto">${passageWords}</blockquote>\n`;
}

function why({ heldRule, heldWords }: Comment, messages: ModerationMessages): Html {
  const rule = called(messages.rules, heldRule ?? "");
  return html`<p class="why">${messages.heldBy} ${rule}${heldWords ? html`${messages.colon}<q dir="auto">${heldWords}</q>` : null}</p>
`;
}

function said(reports: Reported["reports"], messages: ModerationMessages): Html | null {
  if (reports.length === 0) return null;
  return html`<p class="why">${messages.reportsOf}</p>
<ul class="reports">${reports.map(({ reason }) => html`<li dir="auto">${reason}</li>\n`)}</ul>
`;
}

function decision(act: string, { id, name }: Comment, messages: ModerationMessages): Html {
  const verb = called(messages.acts, act);
  return actButton(`${act} ${id}`, verb, html` aria-label="${messages.of(verb, name)}"`);
}
