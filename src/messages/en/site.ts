import { counting } from "../counting.ts";
import { quoting } from "../quoting.ts";

const counted = counting<"one" | "other">("en");

/** Messages of the site's pages in English; names and dates in them are already formatted. */
export const site = {
  skipToStory: "Skip to the story",
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  about: "About",
  places: "Places",
  topics: "Topics",
  authors: "Authors",
  archive: "Archive",
  nothingYet: "Nothing yet.",
  noStory: "No story has been published yet.",
  copyright: (holder: string) => `© ${holder}, except material credited to agencies or others.`,

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
  searchNone: "No story matches these words and filters.",
  searchSuggested: (words: string) => `Did you mean ${words}?`,
  searchMore: "Show more",
  searchScripted: "The search needs JavaScript. Without it, look through these lists.",
  browse: "Or browse",

  whoSaidWhat: "Who said what",
  latest: "Latest",
  breaking: "Breaking news",
  saidThisWeek: "Said this week",
  saidLately: "Said recently",
  inOtherLanguages: "In other languages",
  timeline: "Day by day",

  title: (page: string, publication: string) => `${page} – ${publication}`,
  by: (authors: string) => `By ${authors}`,
  updated: "Updated",
  updatedTimes: (times: number, since: string) =>
    counted(times, { one: `Updated once since ${since}`, other: `Updated # times since ${since}` }),
  whatChanged: "What changed",
  changesOf: (headline: string) => `What changed: ${headline}`,
  changesLead: "Every version of this story, newest first, with the words added and removed.",
  firstVersion: "First version",
  newWords: { begin: "added:", end: "end of added text" },
  goneWords: { begin: "removed:", end: "end of removed text" },
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
  gallery: "Pictures",
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
  allSaid: (name: string) => `Everything quoted from ${name}`,
  passageComments: "Comments on this passage:",
  showComments: "Show all comments",
  share: "Share",
  copyText: "Text to copy",
  copy: "Copy",
  copyLink: "Copy link",
  copied: "Copied",
  email: "E-mail",
  saidIn: (words: string, name: string, headline: string) =>
    `${words} – ${name}, in ${quoting(headline, "en")}`,
  foundIn: (words: string, headline: string) => `${words} – ${quoting(headline, "en")}`,

  sourcesLead: "People and organisations quoted by name, with everything they said.",
  sourceKinds: { person: "People", organisation: "Organisations", place: "Governments" },
  sourceTitle: (name: string) => `${name}, quoted`,
  statements: (count: number) => counted(count, { one: "# statement", other: "# statements" }),
  sourceLead: (statements: string, stories: string) => `${statements} in ${stories}`,
  statementsOverTime: "Statements over time",
  statementKinds: {
    legend: "Show statements",
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

  discussionOf: (headline: string) => `Discussion: ${headline}`,
  discussionLead: (headline: string) => `What readers say about ${quoting(headline, "en")}`,
  missingTitle: "There is no such page",
  missingLead: "Nothing is published at this address.",
  missingText: "The address may have been mistyped, or the story may have moved.",
  withdrawn: "This story has been withdrawn",
  toFront: "The newest stories are on the front page",
  toArchive: "Every story is in the archive",

  aboutTitle: (name: string) => `About ${name}`,
  aboutLead: (name: string) => `What ${name} marks in its stories, and what it stores about you.`,
  aboutText: (name: string) =>
    `${name} publishes stories in the words in which they were filed. A program marks the days in them ` +
    "and the people they quote.",
  aboutVoices: "Who is speaking",
  aboutVoicesText:
    "Words in quotation marks are highlighted. Where the sentence says only “he” or “the official”, the " +
    "margin names the speaker. A solid line marks a source that the story names, a dotted line one that " +
    "it does not. Click or tap the highlighted words to share or copy them.",
  aboutDays: "Which day",
  aboutDaysText:
    "A weekday with a dotted underline has a date: hover over it, tap it or move to it with the keyboard " +
    "to see it. Programs can read the date, and the printed page shows it.",
  aboutDiscussion: "The discussion",
  aboutDiscussionText: (days: number) =>
    "A name and a comment are enough: there is no account. Click or tap highlighted words to answer them. The site stores the name, the comment and " +
    "its time. A cookie proves for 400 days that the comment is yours; you can export or delete it. " +
    "Another stores your name if you ask for it. Of your IP address only a hash is stored, and its key " +
    `is deleted after ${counted(days, { one: "# day", other: "# days" })}.`,

  readingSettings: "Reading settings",
  sizes: { name: "Text size", small: "Small", usual: "Medium", large: "Large", largest: "Largest" },
  letters: { name: "Font", serif: "Serif", sans: "Sans serif" },
  colours: { name: "Colours", device: "Same as the device", light: "Light", dark: "Dark" },
  onlyStory: "Only the story",
  listen: "Listen",
  pause: "Pause",
  goOn: "Resume",
  inThisStory: "In this story",
  wordsChanged: "The passage that this link points to has changed since the link was made.",
  offline: "You are offline",
  offlineLead: "This page is not saved on this device. You have read these before:",
  nothingKept: "No story is saved on this device yet.",
  aboutDevice: "On your device",
  aboutDeviceText:
    "Reading sets no cookies, and pages load nothing from other sites. The browser stores your reading " +
    "settings and the last pages that you opened, so that you can read them offline. None of this is " +
    "sent anywhere.",
};

/** Messages of the site's pages in one language. */
export type SiteMessages = typeof site;
