import { counting } from "../counting.ts";

const counted = counting<"one" | "other">("en");

/** Messages of the discussion in English. */
export const discussion = {
  comments: (count: number) =>
    count === 0 ? "No comments yet" : counted(count, { one: "# comment", other: "# comments" }),
  discussion: "Discussion",
  readAll: "Read the discussion",
  reply: "Reply",
  inReplyTo: (name: string) => `In reply to ${name}`,
  gone: "This comment has been removed.",
  edited: "edited",
  newsroom: "Newsroom",
  featured: "Featured by the newsroom",
  picks: "Newsroom picks",
  inDiscussion: "In the discussion",
  pages: "Pages of the discussion",
  follow: "Subscribe to the feed",
  previousPage: "Earlier comments",
  nextPage: "More comments",
  sorting: "Order of the comments",
  newestFirst: "Newest first",
  oldestFirst: "Oldest first",
  waiting: "Awaiting moderation: only you can see these",
  decided: "Decisions on your comments",
  becamePublished: (day: string) => `Your comment of ${day} is published.`,
  becameRejected: (day: string) => `The newsroom decided not to publish your comment of ${day}.`,

  respondTo: "Respond to this passage",
  ofPassage: "Comments on this passage",
  backToPassage: "Back to the passage",
  wholeDiscussion: "The whole discussion",
  passageGone: "This passage is no longer in the article.",
  passageLost:
    "The passage that you respond to is no longer in the article. Post your comment again to publish it without the passage.",

  allComments: (site: string) => `Comments on ${site}`,
  commentsOn: (headline: string) => `Comments on “${headline}”`,
  commentBy: (name: string, headline: string) => `${name} on “${headline}”`,
  feedsAreRead: "This feed can only be read.",
  countsAreRead: "Comment counts can only be read.",
  countsOf: (limit: number) =>
    `Request the counts of 1 to ${limit} articles: write the last part of each address, separated by commas.`,
  commentsUnreachable: "Comments are unavailable at the moment.",

  leaveComment: "Leave a comment",
  replyTo: (name = "a comment") => `Reply to ${name}`,
  cancelReply: "Cancel reply",
  comment: "Comment",
  name: "Name",
  remember: "Remember my name in this browser",
  anonymous: "Anonymous",
  syntax: "[Links](https://…) and *italics* work.",
  post: "Post comment",
  preview: "Preview",
  trap: "Leave this field empty",
  posted: "Your comment is published.",
  held: (reason: string) => `Your comment is awaiting moderation: ${reason}`,
  heldFor: {
    "first time": "it is your first comment here.",
    everything: "every comment is read before it is published.",
    links: "it contains many links.",
    word: "a moderator will check some of its words.",
    pattern: "a moderator will check some of its words.",
    repeated: "the same text was posted before.",
  } as Readonly<Record<string, string>>,
  heldAnyway: "a moderator will check it.",
  closed: "This discussion is closed.",
  closedOn: (day: string) => `This discussion closed on ${day}.`,
  flood:
    "You have posted many comments in a short time. Please wait a few minutes, then try again.",
  unsent: "Your comment could not be sent. Nothing is lost: please try again.",

  commentMissing: "Please enter your comment!",
  nameMissing: "Please enter your name here",
  commentTooLong: (length: number, limit: number) =>
    `A comment has at most ${limit} characters, this one has ${length}.`,
  nameTooLong: (length: number, limit: number) =>
    `A name has at most ${limit} characters, this one has ${length}.`,

  own: "Edit, export or delete",
  yours: "Your comment",
  yoursIsPublished: "It is published.",
  yoursIsGone: "The newsroom decided not to publish it.",
  keepLink: (days: number) =>
    `With this link you can come back to it from any browser for ${days} days, so keep it to yourself`,
  edit: "Save changes",
  editable: (minutes: number) =>
    counted(minutes, {
      one: "You can edit it for # minute after posting it.",
      other: "You can edit it for # minutes after posting it.",
    }),
  remove: "Delete permanently",
  export: "Export",
  removed: "Your comment is deleted.",
  notYours: "Only the author can change a comment, and only for a limited time.",

  otherWords:
    "Your comment has been edited in the meantime: the current text is above yours. Save yours to replace it.",

  report: "Report",
  reportOf: (name: string) => `Report the comment by ${name}`,
  reason: "What is wrong with it?",
  send: "Send",
  reported: "Thank you. The newsroom will look at it.",
  reasonMissing: "Please say what is wrong with the comment.",
  reportsMany: "You have sent many reports in a short time. Please wait a while.",

  tell: "Tell the newsroom",
  tellLead:
    "Is something wrong with this story? Only the newsroom reads what you write here: it is never published. If you would like an answer, say how to reach you.",
  message: "Message",
  nameOptional: "Name (optional)",
  messageMissing: "Please say what is wrong.",
  yourMessage: "Your message",
  toldState: "Only the newsroom can read it.",
  settledState: "The newsroom has dealt with it.",
  backToStory: "Back to the story",

  notPosted: "That did not work",
  back: "Back to the discussion",
  frontPage: "To the front page",
  withdrawn: "Nothing was posted: this story has been withdrawn, and its discussion is closed.",
  noArticle: "There is no article at this address.",
  noComment: "There is no such comment in this discussion.",
  noAct: "This form asks for an unknown action.",
  noParent: "The comment that you are replying to is not in this discussion.",
  method: "A discussion only allows reading and posting.",
  foreignOrigin: "Comments can only be posted from the discussion’s own page.",
  unknownOrigin:
    "Your browser does not say which page this form comes from. Let it send the address of the page (“Referer”), or use another browser.",
  mediaType: "A comment must be sent as a form.",
  encoded: "A comment must be sent uncompressed.",
  tooLarge: "This form is too large for a comment.",
  malformed: "The form arrived incomplete: go back and try again.",
  unreachable: "The discussion is unavailable at the moment. Please try again in half a minute.",
};

/** Messages of the discussion in one language. */
export type DiscussionMessages = typeof discussion;
