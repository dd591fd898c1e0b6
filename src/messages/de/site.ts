import { counting } from "../counting.ts";
import type { SiteMessages } from "../en/site.ts";
import { quoting } from "../quoting.ts";

const counted = counting<"one" | "other">("de");

/** Forms of a noun. */
const of = (one: string, several: string) => ({ one: `# ${one}`, other: `# ${several}` });

/** Messages of the site's pages in German. */
export const site: SiteMessages = {
  skipToStory: "Zum Artikel",
  skipToContent: "Zum Inhalt",
  mainNavigation: "Hauptnavigation",
  about: "Über uns",
  places: "Orte",
  topics: "Themen",
  authors: "Autoren",
  archive: "Archiv",
  nothingYet: "Noch nichts.",
  noStory: "Es ist noch kein Artikel erschienen.",
  copyright: (holder) =>
    `© ${holder}. Ausgenommen ist, was als Beitrag von Agenturen oder anderen gekennzeichnet ist.`,

  search: "Suche",
  searchLead: "In den Überschriften und im Text aller Artikel.",
  searchWords: "Wörter",
  searchFilters: "Filter",
  searchSource: "Zitiert",
  searchPlace: "Aus",
  searchTopic: "Thema",
  searchYear: "Jahr",
  searchAll: "Alle",
  searchFound: "Gefundene Artikel:",
  searchNone: "Kein Artikel passt zu diesen Wörtern und Filtern.",
  searchSuggested: (words: string) => `Meinten Sie: ${words}?`,
  searchMore: "Mehr anzeigen",
  searchScripted: "Die Suche braucht JavaScript. Ohne das führen diese Listen zu allen Artikeln.",
  browse: "Oder stöbern Sie",

  whoSaidWhat: "Wer was gesagt hat",
  latest: "Neueste Artikel",
  breaking: "Eilmeldung",
  saidThisWeek: "Zitate der Woche",
  saidLately: "Zuletzt gesagt",
  inOtherLanguages: "In anderen Sprachen",
  timeline: "Tag für Tag",

  title: (page, publication) => `${page} – ${publication}`,
  by: (authors) => `Von ${authors}`,
  updated: "Aktualisiert",
  updatedTimes: (times, since) =>
    counted(times, {
      one: `Seit ${since} einmal aktualisiert`,
      other: `Seit ${since} #-mal aktualisiert`,
    }),
  whatChanged: "Was sich geändert hat",
  changesOf: (headline) => `Was sich geändert hat: ${headline}`,
  changesLead:
    "Alle Fassungen dieses Artikels, die neueste zuerst: was hinzugekommen und was weggefallen ist.",
  firstVersion: "Erste Fassung",
  newWords: { begin: "hinzugefügt:", end: "Ende des hinzugefügten Texts" },
  goneWords: { begin: "entfernt:", end: "Ende des entfernten Texts" },
  unchanged: (paragraphs) =>
    counted(paragraphs, { one: "# Absatz unverändert", other: "# Absätze unverändert" }),
  correction: "Korrektur",
  correctionOn: (date, text) => `Korrektur vom ${date}: ${text}`,
  corrections: "Korrekturen",
  correctionsLead: "Was in Artikeln falsch war, und was richtig ist.",
  noCorrection: "Bisher wurde nichts korrigiert.",
  sample: "Beispielartikel",
  sampleNote: "Ein Beispielartikel: Personen, Orte und Ereignisse sind erfunden.",
  samples: "Beispielartikel",
  samplesNote:
    "Sie zeigen, was diese Seite kann: Personen, Orte und Ereignisse darin sind erfunden.",
  draft: "Entwurf – nicht veröffentlicht",
  held: "Zurückgehalten – nicht veröffentlicht",
  heldUntil: (date) => `Zurückgehalten bis ${date} – nicht veröffentlicht`,
  discussion: "Diskussion",
  minutes: (minutes) => counted(minutes, { one: "# Minute Lesezeit", other: "# Minuten Lesezeit" }),
  voices: (all, unnamed) =>
    counted(all, of("Stimme", "Stimmen")) +
    (unnamed > 0 ? counted(unnamed, { one: ", # ohne Namen", other: ", # ohne Namen" }) : ""),

  footnotes: "Fußnoten",
  backToText: "Zurück zum Text",
  table: "Tabelle",
  gallery: "Bilder",
  whoIsQuoted: "Wer zitiert wird",
  unnamed: "ohne Namen",
  quoted: (quotations, words) =>
    `${counted(quotations, of("Zitat", "Zitate"))}, ${counted(words, of("Wort", "Wörter"))}`,
  reported: (reports) =>
    counted(reports, of("indirekt wiedergegebene Aussage", "indirekt wiedergegebene Aussagen")),

  more: "Mehr dazu",
  earlier: "Früher",
  later: "Später",
  aroundThis: "Früher und später",
  alsoQuotes: (name) => `Zitiert auch ${name}`,
  alsoFrom: (place) => `Ebenfalls aus ${place}`,
  storiesBy: (author) => `Artikel von ${author}`,
  page: (number) => `Seite ${number}`,
  newerPage: "Neuere",
  olderPage: "Ältere",
  pages: "Seiten",
  moreStories: "Weitere Artikel",
  stories: (count) => counted(count, of("Artikel", "Artikel")),

  quotation: "Zitat",
  quotationBy: (name) => `${name} im Zitat`,
  respond: "Antworten",
  readInStory: "Im Artikel lesen",
  alsoSaid: (name) => `Außerdem von ${name}`,
  tell: "Stimmt etwas nicht? Schreiben Sie der Redaktion",
  allSaid: (name) => `Alle Zitate von ${name}`,
  passageComments: "Kommentare zu dieser Stelle:",
  showComments: "Alle Kommentare anzeigen",
  share: "Teilen",
  copyText: "Text zum Kopieren",
  copy: "Kopieren",
  copyLink: "Link kopieren",
  copied: "Kopiert",
  email: "Per E-Mail",
  saidIn: (words, name, headline) => `${words} – ${name}, in ${quoting(headline, "de")}`,
  foundIn: (words, headline) => `${words} – ${quoting(headline, "de")}`,

  sourcesLead: "Wer mit Namen zitiert wird, und jedes Zitat.",
  sourceKinds: { person: "Personen", organisation: "Organisationen", place: "Regierungen" },
  sourceTitle: (name) => `${name} im Zitat`,
  statements: (count) => counted(count, of("Aussage", "Aussagen")),
  sourceLead: (statements, stories) => `${statements} in ${stories}`,
  statementsOverTime: "Aussagen im Lauf der Zeit",
  statementKinds: {
    legend: "Aussagen anzeigen",
    all: "Alle",
    quoted: "Wörtlich",
    reported: "Sinngemäß",
  },
  placesLead: "Woher die Artikel kommen.",
  placeTitle: (name) => `Aus ${name}`,
  topicsLead: "Wovon die Artikel handeln.",
  authorsLead: "Wer die Artikel schreibt.",
  archiveLead: "Alle Artikel nach dem Tag, an dem sie erschienen sind.",
  dayTitle: (day) => `Artikel vom ${day}`,
  monthTitle: (month) => `Artikel aus dem ${month}`,
  follow: "Abonnieren",
  forms: "Andere Formate",
  plainText: "reiner Text",

  reportedSaying: "sinngemäß",

  discussionOf: (headline) => `Diskussion: ${headline}`,
  discussionLead: (headline) => `Was Leser zu ${quoting(headline, "de")} sagen`,
  missingTitle: "Diese Seite gibt es nicht",
  missingLead: "Unter dieser Adresse ist nichts veröffentlicht.",
  missingText: "Vielleicht ist die Adresse falsch geschrieben, oder der Artikel ist umgezogen.",
  withdrawn: "Dieser Artikel wurde zurückgezogen",
  toFront: "Die neuesten Artikel stehen auf der Titelseite",
  toArchive: "Alle Artikel stehen im Archiv",

  aboutTitle: (name) => `Über ${name}`,
  aboutLead: (name) =>
    `Was ${name} in Artikeln kenntlich macht, und was über Sie gespeichert wird.`,
  aboutText: (name) =>
    `${name} veröffentlicht Artikel im Wortlaut, in dem sie eingegangen sind. Ein Programm liest sie und ` +
    "macht kenntlich, wer zitiert wird und welche Tage gemeint sind.",
  aboutVoices: "Wer spricht",
  aboutVoicesText:
    "Was in Anführungszeichen steht, ist farbig unterlegt. Am Rand steht, von wem es stammt, wo der Satz " +
    `selbst nur ${quoting("er", "de")} oder ${quoting("die Sprecherin", "de")} sagt. Eine durchgezogene ` +
    "Linie steht neben Quellen, die der Artikel nennt, eine gepunktete neben solchen, die er nicht nennt. " +
    "Klicken oder tippen Sie auf die unterlegten Wörter, um sie zu teilen oder zu kopieren.",
  aboutDays: "Welcher Tag",
  aboutDaysText:
    "Zu einem gepunktet unterstrichenen Wochentag gehört ein Datum: Zeigen Sie mit der Maus darauf, " +
    "tippen Sie ihn an oder springen Sie mit der Tastatur hin. Programme können es lesen, und die " +
    "gedruckte Seite zeigt es.",
  aboutDiscussion: "Die Diskussion",
  aboutDiscussionText: (days) =>
    "Ein Name und ein Kommentar genügen, ein Konto gibt es nicht. Klicken oder tippen Sie " +
    "auf unterlegte Wörter, um darauf zu antworten. Gespeichert werden der Name, der " +
    "Kommentar und seine Zeit. Ein Cookie belegt 400 Tage lang, dass der Kommentar von Ihnen ist; Sie " +
    "können ihn exportieren oder löschen. Ein weiteres merkt sich Ihren Namen, wenn Sie das möchten. " +
    "Von Ihrer IP-Adresse wird nur ein Hashwert gespeichert, dessen Schlüssel nach " +
    `${counted(days, of("Tag", "Tagen"))} gelöscht wird.`,

  readingSettings: "Leseeinstellungen",
  sizes: {
    name: "Schriftgröße",
    small: "Klein",
    usual: "Mittel",
    large: "Groß",
    largest: "Sehr groß",
  },
  letters: { name: "Schrift", serif: "Mit Serifen", sans: "Ohne Serifen" },
  colours: { name: "Farben", device: "Wie das Gerät", light: "Hell", dark: "Dunkel" },
  onlyStory: "Nur der Artikel",
  listen: "Vorlesen",
  pause: "Anhalten",
  goOn: "Weiter",
  inThisStory: "In diesem Artikel",
  wordsChanged: "Die Stelle, zu der dieser Link führt, wurde seither geändert.",
  offline: "Sie sind offline",
  offlineLead: "Diese Seite ist auf diesem Gerät nicht gespeichert. Diese haben Sie schon gelesen:",
  nothingKept: "Auf diesem Gerät ist noch kein Artikel gespeichert.",
  aboutDevice: "Auf Ihrem Gerät",
  aboutDeviceText:
    "Beim Lesen wird kein Cookie gesetzt, und die Seiten laden nichts von anderen Websites. Der Browser " +
    "speichert Ihre Leseeinstellungen und die zuletzt geöffneten Seiten, damit Sie sie ohne Verbindung " +
    "wieder lesen können. Nichts davon wird irgendwohin gesendet.",
};
