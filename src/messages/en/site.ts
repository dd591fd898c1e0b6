import { counting } from "../counting.ts";
import { quoting } from "../quoting.ts";

const counted = counting<"one" | "other">("en");

/** Everything that pages say in English; names and dates come as they are to be shown. */
export const site = {
  skip: "Skip to the story",
  mainNavigation: "Main",
  about: "About",
  sources: "Sources",
  places: "Places",
  topics: "Topics",
  authors: "Authors",
  archive: "Archive",
  nothingYet: "Nothing yet.",
  noStory: "No story has been filed yet.",
  copyright: (holder: string) => `© ${holder}, except what is credited to agencies or others.`,

  search: "Search",
  searchLead: "In the headlines and the text of every story.",
  searchWords: "Words",
  searchFilters: "Filters",
  searchSource: "Quoted",
  searchPlace: "Filed from",
  searchTopic: "About",
  searchYear: "Year",
  searchAll: "All",
  searchFound: "Stories found:",
  searchNone: "No story has these words and fits these filters.",
  searchMore: "Show more",
  searchScripted: "The search needs JavaScript. Without it, look through these lists.",
  browse: "Or browse",

  whoSaidWhat: "Who said what",
  latest: "Latest",
  breaking: "Breaking news",
  saidThisWeek: "Said this week",
  saidLately: "Said lately",
  inOtherLanguages: "In other languages",
  timeline: "Day by day",

  title: (page: string, publication: string) => `${page} – ${publication}`,
  by: (authors: string) => `By ${authors}`,
  updated: "Updated",
  updatedTimes: (times: number, since: string) =>
    counted(times, { one: `Updated once since ${since}`, other: `Updated # times since ${since}` }),
  whatChanged: "What changed",
  changesOf: (headline: string) => `What changed: ${headline}`,
  changesLead:
    "Every version of this story, the newest first: words that are new, and words that are gone.",
  firstVersion: "First version",
  newWords: { begin: "new:", end: "end of what is new" },
  goneWords: { begin: "gone:", end: "end of what is gone" },
  unchanged: (paragraphs: number) =>
    counted(paragraphs, { one: "# paragraph unchanged", other: "# paragraphs unchanged" }),
  correction: "Correction",
  correctionOn: (date: string, text: string) => `Correction, ${date}: ${text}`,
  corrections: "Corrections",
  correctionsLead: "What was wrong in stories, and what is right.",
  noCorrection: "Nothing has been corrected yet.",
  sample: "Sample story",
  sampleNote: "A sample story: its people, places and events are made up.",
  samples: "Sample stories",
  samplesNote: "They show what this site does: their people, places and events are made up.",
  draft: "Draft – not published",
  held: "Held – not published",
  heldUntil: (date: string) => `Held until ${date} – not published`,
  discussion: "Discussion",
  minutes: (minutes: number) => counted(minutes, { one: "# min read", other: "# min read" }),
  voices: (all: number, unnamed: number) =>
    counted(all, { one: "# voice", other: "# voices" }) +
    (unnamed > 0 ? counted(unnamed, { one: ", # unnamed", other: ", # unnamed" }) : ""),

  footnotes: "Footnotes",
  backToText: "Back to the text",
  table: "Table",
  whoIsQuoted: "Who is quoted",
  unnamed: "not named",
  quoted: (quotations: number, words: number) => {
    const said = counted(quotations, { one: "# quotation", other: "# quotations" });
    return `${said}, ${counted(words, { one: "# word", other: "# words" })}`;
  },
  reported: (reports: number) =>
    counted(reports, { one: "# statement reported", other: "# statements reported" }),

  more: "More on this",
  earlier: "Earlier",
  later: "Later",
  aroundThis: "Earlier and later",
  alsoQuotes: (name: string) => `Also quotes ${name}`,
  alsoFrom: (place: string) => `Also from ${place}`,
  storiesBy: (author: string) => `Stories by ${author}`,
  page: (number: number) => `Page ${number}`,
  newerPage: "Newer",
  olderPage: "Older",
  pages: "Pages",
  moreStories: "More stories",
  stories: (count: number) => counted(count, { one: "# story", other: "# stories" }),

  quotation: "Quotation",
  quotationBy: (name: string) => `${name}, quoted`,
  respond: "Respond",
  readInStory: "Read in the story",
  alsoSaid: (name: string) => `Also said by ${name}`,
  tell: "Something wrong? Tell the newsroom",
  allSaid: (name: string) => `Everything ${name} is quoted with`,
  passageComments: "Comments on this passage:",
  showComments: "Show all comments",
  share: "Share",
  copyText: "To copy",
  copy: "Copy",
  copyLink: "Copy link",
  copied: "Copied",
  email: "E-mail",
  saidIn: (words: string, name: string, headline: string) =>
    `${words} – ${name}, in ${quoting(headline, "en")}`,
  foundIn: (words: string, headline: string) => `${words} – ${quoting(headline, "en")}`,

  sourcesLead: "Who is quoted by name, and everything they are quoted with.",
  sourceKinds: { person: "People", organisation: "Organisations", place: "Governments" },
  sourceTitle: (name: string) => `${name}, quoted`,
  statements: (count: number) => counted(count, { one: "# statement", other: "# statements" }),
  sourceLead: (statements: string, stories: string) => `${statements} in ${stories}`,
  statementsOverTime: "Statements over time",
  statementKinds: {
    legend: "Which statements",
    all: "All",
    quoted: "Quoted",
    reported: "Reported",
  },
  placesLead: "Where stories are filed from.",
  placeTitle: (name: string) => `Filed from ${name}`,
  topicsLead: "What stories are about.",
  authorsLead: "Who writes the stories.",
  archiveLead: "Every story, by the day on which it was published.",
  dayTitle: (day: string) => `Stories of ${day}`,
  monthTitle: (month: string) => `Stories of ${month}`,
  follow: "Follow",
  forms: "Other formats",
  plainText: "plain text",

  reportedSaying: "as reported",

  noSuchStory: "There is no such story",
  discussionOf: (headline: string) => `Discussion: ${headline}`,
  discussionLead: (headline: string) => `What readers say about ${quoting(headline, "en")}`,
  missingTitle: "There is no such page",
  missingLead: "Nothing is published at this address.",
  missingText: "It may have been mistyped, or the story may have moved.",
  withdrawnTitle: "Story withdrawn",
  withdrawnText: "This story has been withdrawn.",
  toFront: "All stories are on the front page",

  aboutTitle: (name: string) => `About ${name}`,
  aboutLead: (name: string) => `What ${name} marks in its stories, and what it keeps of you.`,
  aboutText: (name: string) =>
    `${name} publishes stories in the words in which they were filed. A program reads them, and marks ` +
    "their days and everyone they quote.",
  aboutVoices: "Who is speaking",
  aboutVoicesText:
    "Words between quotation marks are tinted, and the margin says whose they are where the sentence " +
    "itself says only “he” or “the official”. A solid rule stands beside a source that the story " +
    "names, a dotted one beside a source that it does not. Choose the tinted words to share, copy or " +
    "answer them.",
  aboutDays: "Which day",
  aboutDaysText:
    "A weekday with a dotted line under it is tied to its date: rest on it with a pointer, a finger or " +
    "the keyboard to read it. Programs find it there, and the printed page says it.",
  aboutDiscussion: "The discussion",
  aboutDiscussionText: (days: number) =>
    "A name and a comment are enough: there is no account. Kept are the name, the comment and its time. " +
    "A cookie proves for 400 days that the comment is yours; you can export or delete it. Another " +
    "keeps your name if you ask for it. Of your internet address only a hash is kept, and its key is " +
    `deleted after ${counted(days, { one: "# day", other: "# days" })}.`,

  readingSettings: "Reading settings",
  sizes: { name: "Text size", small: "Small", usual: "Medium", large: "Large", largest: "Largest" },
  letters: { name: "Font", serif: "Serif", sans: "Sans serif" },
  colours: { name: "Colours", device: "Same as the device", light: "Light", dark: "Dark" },
  onlyStory: "Only the story",
  listen: "Listen",
  pause: "Pause",
  goOn: "Resume",
  inThisStory: "In this story",
  wordsChanged: "The passage that this link leads to has changed since the link was made.",
  offline: "You are offline",
  offlineLead: "This page is not saved on this device. You have read these before:",
  nothingKept: "No story is saved on this device yet.",
  aboutDevice: "On your device",
  aboutDeviceText:
    "Reading sets no cookie, and pages load nothing from other sites. The browser keeps your reading settings, and the pages that you opened last so that you can read " +
    "them without a connection. Nothing of it is sent anywhere.",
};

/** Messages of the site's pages in one language. */
export type SiteMessages = typeof site;
