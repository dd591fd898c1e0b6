import { COMMENT_LENGTH, NAME_LENGTH } from "./limits.ts";

/** Everything that the discussion says to a reader. */
export const words = {
  count: (comments: number) =>
    ({ 0: "No comments yet", 1: "1 comment" })[comments] ?? `${comments} comments`,
  discussion: "Discussion",
  readAll: "Read the discussion",
  reply: "Reply",
  inReplyTo: (name: string) => `In reply to ${name}`,

  leaveComment: "Leave a comment",
  replyTo: (name = "a comment") => `Reply to ${name}`,
  cancelReply: "Not a reply after all",
  comment: "Comment",
  name: "Name",
  syntax: "*Emphasis*, **strong**, > quotation, - list, `code` and [links](https://…) work.",
  post: "Post comment",
  posted: "Your comment is published.",
  unsent: "Your comment could not be sent. Nothing is lost: please try again.",

  commentMissing: "Please enter your comment!",
  nameMissing: "Please enter your name here",
  commentTooLong: (length: number) =>
    `A comment has at most ${COMMENT_LENGTH} characters, this one has ${length}.`,
  nameTooLong: (length: number) =>
    `A name has at most ${NAME_LENGTH} characters, this one has ${length}.`,

  notPosted: "That did not work",
  back: "Back to the discussion",
  frontPage: "To the front page",
  noArticle: "There is no article at this address.",
  noParent: "The comment that you reply to is not in this discussion.",
  method: "A discussion can be read and posted to, nothing else.",
  foreignOrigin: "Comments can only be posted from the discussion's own page.",
  mediaType: "A comment has to come as a form.",
  encoded: "A comment has to come uncompressed.",
  tooLarge: "That is more than a comment can hold.",
  malformed: "The form did not arrive as it was meant to.",
  unreachable: "The discussion cannot be reached at the moment. Please try again in half a minute.",
};
