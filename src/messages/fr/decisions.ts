import { counting } from "../counting.ts";
import type { DecisionMessages } from "../en/decisions.ts";
import { quoting } from "../quoting.ts";

const counted = counting<"one" | "many" | "other">("fr");

/** A participle that agrees with the comments. */
const done =
  (participle: string, after = "") =>
  (comments: number) =>
    counted(comments, {
      one: `# commentaire ${participle}${after}.`,
      many: `# de commentaires ${participle}s${after}.`,
      other: `# commentaires ${participle}s${after}.`,
    });

/** A sentence that ends with the comments. */
const of = (before: string) => (comments: number) =>
  counted(comments, {
    one: `${before} # commentaire.`,
    many: `${before} # de commentaires.`,
    other: `${before} # commentaires.`,
  });

/** Messages about the decisions of moderators, in French. */
export const decisions: DecisionMessages = {
  done: {
    published: done("approuvé"),
    held: done("remis", " en attente"),
    rejected: done("refusé"),
    spam: done("classé", " parmi les indésirables"),
    settled: (messages) =>
      counted(messages, {
        one: "# message traité.",
        many: "# de messages traités.",
        other: "# messages traités.",
      }),
    told: (messages) =>
      counted(messages, {
        one: "# message à traiter.",
        many: "# de messages à traiter.",
        other: "# messages à traiter.",
      }),
    edit: done("modifié"),
    delete: done("supprimé", " définitivement"),
    feature: done("mis", " en avant"),
    unfeature: of("Fin de la mise en avant de"),
    undo: of("Action annulée pour"),
    "dismiss reports": of("Signalements classés pour"),
  },
  doneTo: {
    "block name": (name) => `Le nom ${quoting(name, "fr")} est bloqué.`,
    "block address": (day) => `L’adresse d’un commentaire du ${day} est bloquée.`,
    "block pattern": (pattern) => `Le motif ${quoting(pattern, "fr")} est bloqué.`,
    "unblock name": (name) => `Le nom ${quoting(name, "fr")} est débloqué.`,
    "unblock address": (day) => `L’adresse d’un commentaire du ${day} est débloquée.`,
    "unblock pattern": (pattern) => `Le motif ${quoting(pattern, "fr")} est débloqué.`,
    rules: (what) => `Les règles ont changé. ${what}.`,
    "door: open": (story) => `La discussion de l’article ${quoting(story, "fr")} reste ouverte.`,
    "door: closed": (story) => `La discussion de l’article ${quoting(story, "fr")} est fermée.`,
    "door: by age": (story) =>
      `L’âge de l’article ${quoting(story, "fr")} décide si sa discussion est ouverte.`,
  },
  actions: {
    published: "approbation",
    held: "remise en attente",
    rejected: "refus",
    spam: "classement comme indésirable",
    settled: "message traité",
    told: "message remis à traiter",
    edit: "modification",
    delete: "suppression définitive",
    feature: "mise en avant",
    unfeature: "fin de la mise en avant",
    undo: "annulation de l’action",
    "dismiss reports": "classement des signalements",
    "block name": "blocage du nom",
    "block address": "blocage de l’adresse d’un commentaire du",
    "block pattern": "blocage du motif",
    "unblock name": "déblocage du nom",
    "unblock address": "déblocage de l’adresse d’un commentaire du",
    "unblock pattern": "déblocage du motif",
    rules: "changement des règles",
    "door: open": "discussion maintenue ouverte",
    "door: closed": "discussion fermée",
    "door: by age": "discussion laissée à l’âge de l’article",
  },
};
