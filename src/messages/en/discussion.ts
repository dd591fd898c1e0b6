import { COMMENT_LENGTH, NAME_LENGTH } from "./limits.ts";
import type { Forms } from "./locale.ts";

/** Everything that the discussion says to a reader in English. */
export const english = {
  count: { zero: "No comments yet", one: "# comment", other: "# comments" } as Forms & {
    zero: string;
  },
  discussion: "Discussion",
  readAll: "Read the discussion",
  reply: "Reply",
  inReplyTo: (name: string) => `In reply to ${name}`,
  permalink: "Link to this comment",
  gone: "This comment is no longer here.",
  edited: "edited",
  newsroom: "Newsroom",
  featured: "Featured by the newsroom",
  pages: "More of the discussion",
  follow: "Follow by feed",
  previousPage: "Earlier comments",
  nextPage: "More comments",
  newestFirst: "Newest first",
  oldestFirst: "Oldest first",
  waiting: "Only you see these until the newsroom has read them",

  respondTo: "Respond to this passage",
  ofPassage: "What is said of these words",
  wholeDiscussion: "The whole discussion",
  passageGone: "These words no longer stand in the article.",
  passageLost:
    "The words that you respond to no longer stand in the article. Post it again, and it stands without them.",

  allComments: (site: string) => `Comments on ${site}`,
  commentsOn: (headline: string) => `Comments on “${headline}”`,
  commentBy: (name: string, headline: string) => `${name} on “${headline}”`,
  feedsAreRead: "A feed can be read, nothing else.",
  feedUnreachable: "The comments cannot be reached at the moment.",

  leaveComment: "Leave a comment",
  replyTo: (name = "a comment") => `Reply to ${name}`,
  cancelReply: "Not a reply after all",
  comment: "Comment",
  name: "Name",
  remember: "Remember my name in this browser",
  anonymous: "Anonymous",
  syntax: "*Emphasis*, **strong**, > quotation, - list, `code` and [links](https://…) work.",
  post: "Post comment",
  preview: "Preview",
  previewed: "So it will look",
  trap: "Leave this field empty",
  posted: "Your comment is published.",
  held: (reason: string) => `Your comment waits for the newsroom: ${reason}`,
  heldFor: {
    "first time": "it is the first that we have from you.",
    everything: "every comment is read before it is published.",
    links: "it has many links.",
    word: "some of its words are checked by hand.",
    pattern: "some of its words are checked by hand.",
    repeated: "the same text has come before.",
  } as Readonly<Record<string, string>>,
  heldAnyway: "it is checked by hand.",
  closed: "This discussion is closed.",
  closedOn: (day: string) => `This discussion closed on ${day}.`,
  flood: "Those were many comments in a short time. Please wait a few minutes, then post it again.",
  unsent: "Your comment could not be sent. Nothing is lost: please try again.",

  commentMissing: "Please enter your comment!",
  nameMissing: "Please enter your name here",
  commentTooLong: (length: number) =>
    `A comment has at most ${COMMENT_LENGTH} characters, this one has ${length}.`,
  nameTooLong: (length: number) =>
    `A name has at most ${NAME_LENGTH} characters, this one has ${length}.`,

  own: "Edit, export or delete",
  yours: "Your comment",
  yoursIsPublished: "It is published.",
  yoursIsGone: "The newsroom has not published it.",
  keepLink: "With this link you can come back to it from any browser, so keep it to yourself",
  edit: "Save the change",
  editable: "It can be changed for 15 minutes after it was posted.",
  remove: "Delete it for good",
  export: "Export it",
  removed: "Your comment is deleted.",
  notYours: "This can be done only by whoever wrote the comment, within the time for it.",

  report: "Report",
  reportOf: (name: string) => `Report the comment by ${name}`,
  reason: "What is wrong with it?",
  send: "Send",
  reported: "Thank you. The newsroom will look at it.",
  reasonMissing: "Please say what is wrong with the comment.",
  reportsMany: "Those were many reports in a short time. Please wait a while.",

  notPosted: "That did not work",
  back: "Back to the discussion",
  frontPage: "To the front page",
  noArticle: "There is no article at this address.",
  noComment: "There is no such comment in this discussion.",
  noAct: "The form asks for something that a discussion does not know.",
  noParent: "The comment that you reply to is not in this discussion.",
  method: "A discussion can be read and posted to, nothing else.",
  foreignOrigin: "Comments can only be posted from the discussion's own page.",
  mediaType: "A comment has to come as a form.",
  encoded: "A comment has to come uncompressed.",
  tooLarge: "That is more than a comment can hold.",
  malformed: "The form did not arrive as it was meant to.",
  unreachable: "The discussion cannot be reached at the moment. Please try again in half a minute.",
};

/** What the discussion says, in one language. */
export type Words = typeof english;
