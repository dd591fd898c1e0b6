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
  permalink: "Link to this comment",
  gone: "This comment has been removed.",
  edited: "edited",
  newsroom: "Newsroom",
  featured: "Featured by the newsroom",
  picks: "Newsroom picks",
  inDiscussion: "In the discussion",
  pages: "Pages of the discussion",
  follow: "Follow by feed",
  previousPage: "Earlier comments",
  nextPage: "More comments",
  sorting: "Order of the comments",
  newestFirst: "Newest first",
  oldestFirst: "Oldest first",
  waiting: "Awaiting moderation: only you can see these",
  decided: "What became of your comments",
  becamePublished: (day: string) => `Your comment of ${day} is published.`,
  becameRejected: (day: string) => `The newsroom has not published your comment of ${day}.`,

  respondTo: "Respond to this passage",
  ofPassage: "Comments on this passage",
  backToPassage: "Back to the passage",
  wholeDiscussion: "The whole discussion",
  passageGone: "This passage is no longer in the article.",
  passageLost:
    "The passage that you respond to is no longer in the article. Post your comment again, and it is published without it.",

  allComments: (site: string) => `Comments on ${site}`,
  commentsOn: (headline: string) => `Comments on “${headline}”`,
  commentBy: (name: string, headline: string) => `${name} on “${headline}”`,
  feedsAreRead: "A feed can only be read.",
  countsAreRead: "The numbers of comments can only be read.",
  countsOf: (limit: number) =>
    `Ask for 1 to ${limit} articles, each by the last part of its address, with commas between them.`,
  commentsUnreachable: "The comments cannot be reached at the moment.",

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
    "first time": "it is the first that we have from you.",
    everything: "every comment is read before it is published.",
    links: "it has many links.",
    word: "a moderator checks some of its words.",
    pattern: "a moderator checks some of its words.",
    repeated: "the same text has come before.",
  } as Readonly<Record<string, string>>,
  heldAnyway: "a moderator checks it.",
  closed: "This discussion is closed.",
  closedOn: (day: string) => `This discussion closed on ${day}.`,
  flood: "Those were many comments in a short time. Please wait a few minutes, then post it again.",
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
  yoursIsGone: "The newsroom has not published it.",
  keepLink: (days: number) =>
    `With this link you can come back to it from any browser for ${days} days, so keep it to yourself`,
  edit: "Save the change",
  editable: (minutes: number) =>
    counted(minutes, {
      one: "You can edit it for # minute after posting it.",
      other: "You can edit it for # minutes after posting it.",
    }),
  remove: "Delete it for good",
  export: "Export it",
  removed: "Your comment is deleted.",
  notYours: "Only its author can change a comment, and only within the time allowed.",

  otherWords:
    "Your comment has other words by now: here they are, above yours. Save yours to replace them.",

  report: "Report",
  reportOf: (name: string) => `Report the comment by ${name}`,
  reason: "What is wrong with it?",
  send: "Send",
  reported: "Thank you. The newsroom will look at it.",
  reasonMissing: "Please say what is wrong with the comment.",
  reportsMany: "Those were many reports in a short time. Please wait a while.",

  tell: "Tell the newsroom",
  tellLead:
    "Is something wrong with this story? Only the newsroom reads what you write here: it is never published. If you would like an answer, say how to reach you.",
  message: "Message",
  nameOptional: "Name, if you like",
  messageMissing: "Please say what is wrong.",
  yourMessage: "Your message",
  toldState: "Only the newsroom can read it.",
  settledState: "The newsroom has dealt with it.",
  backToStory: "Back to the story",

  notPosted: "That did not work",
  back: "Back to the discussion",
  frontPage: "To the front page",
  withdrawn: "This story has been withdrawn and its discussion is closed: nothing was posted.",
  noArticle: "There is no article at this address.",
  noComment: "There is no such comment in this discussion.",
  noAct: "The form asks for something that a discussion cannot do.",
  noParent: "The comment that you reply to is not in this discussion.",
  method: "A discussion can only be read and posted to.",
  foreignOrigin: "Comments can only be posted from the discussion’s own page.",
  unknownOrigin:
    "Your browser does not say which page this comes from. Let it send the address of that page (“Referer”), or use another one.",
  mediaType: "A comment has to come as a form.",
  encoded: "A comment has to come uncompressed.",
  tooLarge: "That is longer than a comment can be.",
  malformed: "The form did not arrive as it was meant to.",
  unreachable: "The discussion cannot be reached at the moment. Please try again in half a minute.",
};

/** Messages of the discussion in one language. */
export type DiscussionMessages = typeof discussion;
