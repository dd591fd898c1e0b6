/** Messages of the newsroom's list in English; the texts of doubts in it are those of the build. */
export const newsroom = {
  title: "Newsroom",
  lead: "What wants your eye in content/. This page is shown while you write, and never published.",
  refused: "Mistakes, for which nothing is built",
  harms: {
    fault: "Wrong or lost in public",
    name: "Names that are not sure",
    day: "Days that are not resolved",
    form: "Marks and lines to look at",
    note: "What agencies tell editors",
  },
  settling:
    "Copy the line into the front matter of the file. Where the guess is wrong, write another name after by:, or null where nobody is named; where it is no quotation, not: true instead of by:.",
  guess: "Best guess:",
  held: "Held",
  withdrawn: "Withdrawn",
  killed: "Kill notices",
  setAside: "Agencies’ files that are set aside",
  unpublished: "Nothing of these is published",
  wire: "Newest stories off the wire, with the number of their versions",
  idle: "Entries that find nothing",
  passedOver: "Passed over, as a system or an editor left it there",
  nothing: "Nothing in content/ wants your eye.",
};

export type NewsroomMessages = typeof newsroom;
