import { counting } from "../counting.ts";
import type { DiscussionMessages } from "../en/discussion.ts";

const counted = counting<"one" | "other">("de");

/** Messages of the discussion in German. */
export const discussion: DiscussionMessages = {
  comments: (count) =>
    count === 0
      ? "Noch keine Kommentare"
      : counted(count, { one: "# Kommentar", other: "# Kommentare" }),
  discussion: "Diskussion",
  readAll: "Zur Diskussion",
  reply: "Antworten",
  inReplyTo: (name) => `Antwort auf ${name}`,
  gone: "Dieser Kommentar wurde entfernt.",
  edited: "bearbeitet",
  newsroom: "Redaktion",
  featured: "Von der Redaktion empfohlen",
  picks: "Auswahl der Redaktion",
  inDiscussion: "In der Diskussion",
  pages: "Seiten der Diskussion",
  follow: "Als Feed abonnieren",
  previousPage: "Frühere Kommentare",
  nextPage: "Weitere Kommentare",
  sorting: "Reihenfolge der Kommentare",
  newestFirst: "Neueste zuerst",
  oldestFirst: "Älteste zuerst",
  waiting: "Wird noch geprüft: Nur Sie sehen das",
  decided: "Entscheidungen über Ihre Kommentare",
  becamePublished: (day) => `Ihr Kommentar vom ${day} ist veröffentlicht.`,
  becameRejected: (day) => `Die Redaktion hat Ihren Kommentar vom ${day} nicht veröffentlicht.`,

  respondTo: "Auf diese Stelle antworten",
  ofPassage: "Kommentare zu dieser Stelle",
  backToPassage: "Zurück zur Stelle",
  wholeDiscussion: "Die ganze Diskussion",
  passageGone: "Diese Stelle steht nicht mehr im Artikel.",
  passageLost:
    "Die Stelle, auf die Sie antworten, steht nicht mehr im Artikel. Senden Sie den Kommentar noch einmal ab, dann erscheint er ohne sie.",

  allComments: (site) => `Kommentare auf ${site}`,
  commentsOn: (headline) => `Kommentare zu „${headline}“`,
  commentBy: (name, headline) => `${name} zu „${headline}“`,
  feedsAreRead: "Ein Feed kann nur gelesen werden.",
  countsAreRead: "Die Zahl der Kommentare kann nur gelesen werden.",
  countsOf: (limit) =>
    `Fragen Sie die Zahlen von 1 bis ${limit} Artikeln ab: den letzten Teil jeder Adresse, durch Kommas getrennt.`,
  commentsUnreachable: "Die Kommentare sind gerade nicht erreichbar.",

  leaveComment: "Kommentar schreiben",
  replyTo: (name = "einen Kommentar") => `Antworten auf ${name}`,
  cancelReply: "Antwort abbrechen",
  comment: "Kommentar",
  name: "Name",
  remember: "Meinen Namen in diesem Browser merken",
  anonymous: "Anonym",
  syntax: "[Links](https://…) und *Kursives* sind möglich.",
  post: "Kommentar absenden",
  preview: "Vorschau",
  trap: "Lassen Sie dieses Feld leer",
  posted: "Ihr Kommentar ist veröffentlicht.",
  held: (reason) => `Ihr Kommentar wird geprüft: ${reason}`,
  heldFor: {
    "first time": "Es ist Ihr erster.",
    everything: "Jeder Kommentar wird gelesen, bevor er erscheint.",
    links: "Er enthält viele Links.",
    word: "Einige Wörter darin werden geprüft.",
    pattern: "Einige Wörter darin werden geprüft.",
    repeated: "Derselbe Text ist schon einmal eingegangen.",
  },
  heldAnyway: "Jemand aus der Redaktion sieht ihn sich an.",
  closed: "Diese Diskussion ist geschlossen.",
  closedOn: (day) => `Diese Diskussion wurde am ${day} geschlossen.`,
  flood:
    "Sie haben in kurzer Zeit viele Kommentare gesendet. Bitte warten Sie ein paar Minuten, und versuchen Sie es dann noch einmal.",
  unsent:
    "Ihr Kommentar konnte nicht gesendet werden. Nichts ist verloren: Bitte versuchen Sie es noch einmal.",

  commentMissing: "Bitte schreiben Sie einen Kommentar!",
  nameMissing: "Bitte geben Sie hier Ihren Namen ein",
  commentTooLong: (length, limit) =>
    `Ein Kommentar hat höchstens ${limit} Zeichen, dieser hat ${length}.`,
  nameTooLong: (length, limit) => `Ein Name hat höchstens ${limit} Zeichen, dieser hat ${length}.`,

  own: "Bearbeiten, exportieren oder löschen",
  yours: "Ihr Kommentar",
  yoursIsPublished: "Er ist veröffentlicht.",
  yoursIsGone: "Die Redaktion hat ihn nicht veröffentlicht.",
  keepLink: (days) =>
    `Mit diesem Link kommen Sie ${days} Tage lang von jedem Browser aus hierher zurück, behalten Sie ihn also für sich`,
  edit: "Änderung speichern",
  editable: (minutes) =>
    counted(minutes, {
      one: "Sie können ihn nach dem Absenden # Minute lang bearbeiten.",
      other: "Sie können ihn nach dem Absenden # Minuten lang bearbeiten.",
    }),
  remove: "Endgültig löschen",
  export: "Exportieren",
  removed: "Ihr Kommentar ist gelöscht.",
  notYours:
    "Nur wer einen Kommentar geschrieben hat, kann ihn ändern, und nur in der erlaubten Zeit.",

  otherWords:
    "Ihr Kommentar wurde inzwischen bearbeitet: Der aktuelle Text steht über Ihrem. Speichern Sie Ihren, um ihn zu ersetzen.",

  report: "Melden",
  reportOf: (name) => `Melden: den Kommentar von ${name}`,
  reason: "Was stimmt damit nicht?",
  send: "Senden",
  reported: "Danke. Die Redaktion sieht ihn sich an.",
  reasonMissing: "Bitte schreiben Sie, was mit dem Kommentar nicht stimmt.",
  reportsMany: "Sie haben in kurzer Zeit viele Meldungen gesendet. Bitte warten Sie eine Weile.",

  tell: "Der Redaktion schreiben",
  tellLead:
    "Stimmt an diesem Artikel etwas nicht? Was Sie hier schreiben, liest nur die Redaktion: Es wird nie veröffentlicht. Wenn Sie eine Antwort möchten, schreiben Sie, wie wir Sie erreichen.",
  message: "Nachricht",
  nameOptional: "Name (freiwillig)",
  messageMissing: "Bitte schreiben Sie, was nicht stimmt.",
  yourMessage: "Ihre Nachricht",
  toldState: "Nur die Redaktion kann sie lesen.",
  settledState: "Die Redaktion hat sich darum gekümmert.",
  backToStory: "Zurück zum Artikel",

  notPosted: "Das hat nicht geklappt",
  back: "Zurück zur Diskussion",
  frontPage: "Zur Titelseite",
  withdrawn:
    "Es wurde nichts veröffentlicht: Dieser Artikel wurde zurückgezogen, und seine Diskussion ist geschlossen.",
  noArticle: "Unter dieser Adresse gibt es keinen Artikel.",
  noComment: "Diesen Kommentar gibt es in dieser Diskussion nicht.",
  noAct: "Das Formular verlangt eine unbekannte Aktion.",
  noParent: "Der Kommentar, auf den Sie antworten, steht nicht in dieser Diskussion.",
  method: "Hier kann man nur lesen und Kommentare absenden.",
  foreignOrigin: "Kommentare können nur von der Seite der Diskussion aus abgesendet werden.",
  unknownOrigin:
    "Ihr Browser sagt nicht, von welcher Seite das Formular kommt. Lassen Sie ihn die Adresse der Seite senden („Referer“), oder nehmen Sie einen anderen Browser.",
  mediaType: "Ein Kommentar muss als Formular gesendet werden.",
  encoded: "Ein Kommentar muss unkomprimiert gesendet werden.",
  tooLarge: "Dieses Formular ist zu groß für einen Kommentar.",
  malformed:
    "Das Formular ist unvollständig angekommen. Gehen Sie zurück, und versuchen Sie es noch einmal.",
  unreachable:
    "Die Diskussion ist gerade nicht erreichbar. Bitte versuchen Sie es in einer halben Minute noch einmal.",
};
