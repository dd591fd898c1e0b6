/** Messages of the newsroom's list in English; the texts of doubts in it are those of the build. */
export const newsroom = {
  title: "Newsroom",
  lead: "What needs attention in content/. Only npm run dev shows this page; it is never published.",
  mistakes: "There are mistakes in content/: the newsroom lists them.",
  refused: "Mistakes that stop the build",
  harms: {
    fault: "Wrong or missing in public",
    name: "Uncertain names",
    day: "Days without a date",
    form: "Quotation marks and lines to check",
    note: "Notes to editors",
  },
  settling:
    "Copy the line into the front matter of the file. If the guess is wrong, write another name after by:, or null if nobody is named. If it is not a quotation, write not: true instead of by:. Put several into one list under quotes:.",
  guess: "Best guess:",
  held: "Held",
  withdrawn: "Withdrawn",
  killed: "Kill notices",
  setAside: "Agency files set aside",
  unpublished: "Not published",
  wire: "Latest wire stories, with their number of versions",
  idle: "Entries and files to check",
  passedOver: "Ignored: files left by the system or by a text editor",
  nothing: "Nothing in content/ needs attention.",
  noIndex:
    "The search is empty here: its index is made by a build, which npm start runs and serves.",
};

export type NewsroomMessages = typeof newsroom;
