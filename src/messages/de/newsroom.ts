import type { NewsroomMessages } from "../en/newsroom.ts";

/**
 * Messages of the newsroom's list in German; the texts of doubts in it are in English, like those
 * of the build.
 */
export const newsroom: NewsroomMessages = {
  title: "Redaktion",
  lead: "Was in content/ Ihre Aufmerksamkeit braucht. Diese Seite ist beim Schreiben zu sehen und wird nie veröffentlicht.",
  refused: "Fehler, mit denen nichts gebaut wird",
  harms: {
    fault: "Öffentlich falsch oder verloren",
    name: "Unsichere Namen",
    day: "Tage ohne Datum",
    form: "Zeichen und Zeilen zum Nachsehen",
    note: "Mitteilungen der Agenturen an die Redaktion",
  },
  settling:
    "Kopieren Sie die Zeile in den Kopf der Datei. Ist der Vorschlag falsch, schreiben Sie hinter by: einen anderen Namen oder, wo niemand genannt wird, null; wo es kein Zitat ist, not: true statt by:.",
  guess: "Vorschlag:",
  held: "Zurückgehalten",
  withdrawn: "Zurückgezogen",
  killed: "Löschaufforderungen",
  setAside: "Beiseitegelegte Dateien von Agenturen",
  unpublished: "Hieraus wird nichts veröffentlicht",
  wire: "Neueste Artikel von Agenturen, mit der Zahl ihrer Fassungen",
  idle: "Einträge, die nichts finden",
  passedOver: "Übergangen, weil ein System oder ein Editor es dort gelassen hat",
  nothing: "Nichts in content/ braucht Ihre Aufmerksamkeit.",
};
