import { counting } from "../counting.ts";
import type { DecisionMessages } from "../en/decisions.ts";

const counted = counting<"one" | "other">("de");

/** Sentences about an act on a number of comments. */
const done = (what: string) => (comments: number) =>
  counted(comments, { one: `# Kommentar: ${what}.`, other: `# Kommentare: ${what}.` });

/** Messages about the decisions of moderators, in German. */
export const decisions: DecisionMessages = {
  done: {
    published: done("freigegeben"),
    held: done("wartet wieder"),
    rejected: done("abgelehnt"),
    spam: done("als Spam markiert"),
    settled: (messages) =>
      counted(messages, { one: "# Nachricht: erledigt.", other: "# Nachrichten: erledigt." }),
    told: (messages) =>
      counted(messages, {
        one: "# Nachricht: zu erledigen.",
        other: "# Nachrichten: zu erledigen.",
      }),
    edit: done("bearbeitet"),
    delete: done("endgültig gelöscht"),
    feature: done("empfohlen"),
    unfeature: done("nicht mehr empfohlen"),
    undo: done("rückgängig gemacht"),
    "dismiss reports": done("Meldungen verworfen"),
  },
  doneTo: {
    "block name": (name) => `Der Name „${name}“ ist gesperrt.`,
    "block address": (day) => `Die Adresse eines Kommentars vom ${day} ist gesperrt.`,
    "block pattern": (pattern) => `Das Muster „${pattern}“ ist gesperrt.`,
    "unblock name": (name) => `Der Name „${name}“ ist nicht mehr gesperrt.`,
    "unblock address": (day) => `Die Adresse eines Kommentars vom ${day} ist nicht mehr gesperrt.`,
    "unblock pattern": (pattern) => `Das Muster „${pattern}“ ist nicht mehr gesperrt.`,
    rules: (what) => `Die Regeln sind geändert. ${what}.`,
    "door: open": (story) => `Die Diskussion von „${story}“ bleibt offen.`,
    "door: closed": (story) => `Die Diskussion von „${story}“ ist geschlossen.`,
    "door: by age": (story) => `Das Alter von „${story}“ entscheidet, ob die Diskussion offen ist.`,
  },
  actions: {
    published: "freigegeben",
    held: "wieder wartend",
    rejected: "abgelehnt",
    spam: "als Spam markiert",
    settled: "Nachricht erledigt",
    told: "Nachricht zurückgelegt",
    edit: "bearbeitet",
    delete: "endgültig gelöscht",
    feature: "empfohlen",
    unfeature: "nicht mehr empfohlen",
    undo: "rückgängig gemacht",
    "dismiss reports": "Meldungen verworfen",
    "block name": "Name gesperrt:",
    "block address": "Adresse gesperrt, eines Kommentars vom",
    "block pattern": "Muster gesperrt:",
    "unblock name": "Name entsperrt:",
    "unblock address": "Adresse entsperrt, eines Kommentars vom",
    "unblock pattern": "Muster entsperrt:",
    rules: "Regeln geändert",
    "door: open": "Diskussion offen gehalten",
    "door: closed": "Diskussion geschlossen",
    "door: by age": "Diskussion dem Alter des Artikels überlassen",
  },
};
