import type { NewsroomMessages } from "../en/newsroom.ts";

/**
 * Messages of the newsroom's list in German; the texts of doubts in it are in English, like those
 * of the build.
 */
export const newsroom: NewsroomMessages = {
  title: "Redaktion",
  lead: "Was in content/ Ihre Aufmerksamkeit braucht. Nur npm run dev zeigt diese Seite; sie wird nie veröffentlicht.",
  mistakes: "In content/ sind Fehler: Die Redaktion zählt sie auf.",
  refused: "Fehler, die den Build verhindern",
  harms: {
    fault: "Öffentlich falsch oder fehlend",
    name: "Unsichere Namen",
    day: "Tage ohne Datum",
    form: "Anführungszeichen und Zeilen zum Prüfen",
    note: "Hinweise an Redaktionen",
  },
  settling:
    "Kopieren Sie die Zeile in den Kopf der Datei. Ist der Vorschlag falsch, schreiben Sie hinter by: einen anderen Namen oder, wo niemand genannt wird, null; wo es kein Zitat ist, not: true statt by:. Mehrere kommen in eine Liste unter quotes:.",
  guess: "Vorschlag:",
  held: "Zurückgehalten",
  withdrawn: "Zurückgezogen",
  killed: "Löschaufforderungen",
  setAside: "Beiseitegelegte Dateien von Agenturen",
  unpublished: "Nicht veröffentlicht",
  wire: "Neueste Artikel von Agenturen, mit der Zahl ihrer Fassungen",
  idle: "Einträge und Dateien zum Prüfen",
  passedOver: "Übergangen: Dateien, die das System oder ein Texteditor hinterlassen hat",
  nothing: "Nichts in content/ braucht Ihre Aufmerksamkeit.",
  noIndex:
    "Die Suche ist hier leer: Ihr Index entsteht beim Build, den npm start ausführt und zeigt.",
};
