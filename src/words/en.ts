const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;

/** Everything that pages say in English; names and dates come as they are to be shown. */
export const en = {
  skip: "Skip to the story",
  mainNavigation: "Main",
  about: "About",
  sources: "Sources",
  places: "Places",
  topics: "Topics",
  archive: "Archive",
  nothingYet: "Nothing yet.",
  noStory: "No story has been filed yet.",
  copyright: "Articles are the copyright of the agencies that filed them.",

  title: (page: string, publication: string) => `${page} – ${publication}`,
  by: (authors: string) => `By ${authors}`,
  updated: "Updated",
  correction: "Correction",
  discussion: "Discussion",
  minutes: (minutes: number) => `${minutes} min read`,
  voices: (all: number, unnamed: number) =>
    counted(all, "voice", "voices") + (unnamed > 0 ? `, ${unnamed} unnamed` : ""),

  whoIsQuoted: "Who is quoted",
  unnamedAmong: (all: number, unnamed: number) => {
    if (unnamed === 0) return all === 1 ? "" : "All are named.";
    if (unnamed === all) return all === 1 ? "The story does not name them." : "None is named.";
    return `${unnamed} of ${all} ${unnamed === 1 ? "is" : "are"} not named.`;
  },
  unnamed: "not named",
  quoted: (quotations: number, words: number) =>
    `${counted(quotations, "quotation", "quotations")}, ${counted(words, "word", "words")}`,
  reported: (reports: number) => `${counted(reports, "statement", "statements")} reported`,

  more: "More on this",
  earlier: "Earlier",
  later: "Later",
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  newerPage: "Newer",
  olderPage: "Older",
  pages: "Pages",
  moreStories: "More stories",
  wholeDay: "The whole day",
  stories: (count: number) => counted(count, "story", "stories"),

  quotation: "Quotation",
  quotationBy: (name: string) => `${name}, quoted`,
  nobody: "a source that cannot be told",
  respond: "Respond",
  respondTo: (words: string) => `Respond to: ${words}`,
  respondToParagraph: "Respond to this paragraph",
  share: "Share",
  shareQuotation: (words: string) => `Share: ${words}`,
  copyText: "To copy",
  saidIn: (words: string, name: string, headline: string) => `${words} – ${name}, in “${headline}”`,

  sourcesLead: "Everyone who is quoted by name, and everything they are quoted with.",
  sourceTitle: (name: string) => `${name}, quoted`,
  statements: (count: number) => counted(count, "statement", "statements"),
  sourceLead: (statements: string, stories: string) => `${statements} in ${stories}`,
  placesLead: "Where stories are filed from.",
  placeTitle: (name: string) => `Filed from ${name}`,
  topicsLead: "What stories are about.",
  archiveLead: "Every story, by the day on which it was published.",
  dayTitle: (day: string) => `Stories of ${day}`,
  monthTitle: (month: string) => `Stories of ${month}`,
  follow: "Follow",
  forms: "Also as",
  plainText: "plain text",

  reportedSaying: "as reported",
};
