import { counting } from "../counting.ts";
import type { ModerationMessages } from "../en/moderation.ts";

const counted = counting<"one" | "many" | "other">("fr");

/**
 * French has a non-breaking space before two-part punctuation and inside quotation marks: a wide
 * one before a colon.
 */
const COLON = "\u00a0:";
const quoted = (words: string) => `«\u202f${words}\u202f»`;

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

/** Messages of the moderation pages and the notices in French. */
export const moderation: ModerationMessages = {
  colon: `${COLON} `,
  comma: ", ",

  title: "Modération",
  lists: {
    held: "En attente",
    published: "Publiés",
    rejected: "Refusés",
    spam: "Indésirables",
    told: "Messages reçus",
    settled: "Messages traités",
    reports: "Signalements",
    blocks: "Blocages et fermetures",
    rules: "Règles",
    log: "Journal",
  },
  sections: "Listes",
  search: "Rechercher",
  searchIn: "Nom, mots ou article",
  signIn: "Se connecter",
  signOut: "Se déconnecter",
  signOutEverywhere: "Se déconnecter partout",
  signedInAs: "Session de",
  name: "Nom",
  secret: "Code secret",
  wrong: "Le nom ou le code secret est faux.",
  nobody: `Il n’y a pas encore de modérateur. Sur le serveur, cette commande en crée un et affiche son code secret${COLON}`,
  tooManyAttempts: "Cela fait trop de tentatives. Veuillez attendre un quart d’heure.",
  signedOut: "Vous n’êtes plus en session. Connectez-vous, puis recommencez.",
  foreignForm:
    "Le formulaire ne vient pas de cette session. Revenez en arrière, rechargez la page, puis recommencez.",

  none: "Rien ici.",
  nothingFound: "Aucun résultat.",
  more: "Plus anciens",
  selected: `Pour la sélection${COLON}`,
  select: (name) => `Sélectionner le commentaire de ${name}`,
  of: (verb, name) => `${verb}${COLON} le commentaire de ${name}`,
  acts: {
    published: "Approuver",
    rejected: "Refuser",
    spam: "Indésirable",
    held: "Remettre en attente",
    settled: "Traité",
    told: "Remettre à traiter",
    dismiss: "Classer les signalements",
  },
  open: "Modifier, répondre, etc.",
  heldBy: `Retenu${COLON}`,
  rules: {
    "blocked name": "le nom est bloqué",
    "newsroom name": "son nom ressemble à celui d’un modérateur",
    "blocked address": "l’adresse est bloquée",
    "blocked pattern": "il correspond à un motif bloqué",
    pattern: "il correspond à un motif interdit",
    word: "il contient un mot interdit",
    links: "il contient beaucoup de liens",
    repeated: "le même texte est déjà arrivé",
    trap: "il a rempli le champ caché contre les robots",
    haste: "il contient un lien et a été envoyé plus vite qu’on ne tape",
    flood: "beaucoup de commentaires anonymes sont arrivés à la fois",
    busy: "beaucoup de commentaires sont arrivés à la fois de son adresse",
    trouble: "un autre commentaire de la même adresse a été refusé ou jugé indésirable",
    everything: "tous les commentaires sont retenus",
    "first time": "c’est le premier de son auteur",
  },
  inDiscussion: "Voir dans la discussion",
  inStory: "Voir dans l’article",
  featured: "Mis en avant",
  newsroom: "Rédaction",
  edited: "modifié",
  reportsOf: `Signalements de lecteurs${COLON}`,
  times: (count) => counted(count, { one: "# fois", many: "# de fois", other: "# fois" }),
  failed: `Ces avis n’ont pas pu être envoyés à la rédaction${COLON}`,

  editing: "Modifier",
  text: "Commentaire",
  saveEdit: "Enregistrer la modification",
  replying: "Répondre au nom de la rédaction",
  replyText: "Réponse",
  reply: "Publier la réponse",
  featuring: "Autres actions",
  feature: "Mettre en avant",
  unfeature: "Ne plus mettre en avant",
  blockName: "Bloquer ce nom",
  blockAddress: "Bloquer cette adresse",
  deleting: "Supprimer définitivement",
  sure: "Le texte et le nom sont supprimés définitivement. C’est irréversible.",
  notSure: "Cochez la case pour supprimer définitivement le commentaire.",
  door: "La discussion",
  doors: {
    open: "La rédaction la maintient ouverte.",
    closed: "La rédaction l’a fermée.",
    age: "L’âge de l’article décide si elle est ouverte.",
  },
  doorActs: {
    open: "La maintenir ouverte",
    closed: "La fermer",
    age: "S’en remettre à l’âge de l’article",
  },

  blockedHeld:
    "Les commentaires d’un nom bloqué, d’une adresse bloquée ou conformes à un motif bloqué sont retenus.",
  pattern: "Motif (syntaxe RE2, sans distinction de casse)",
  blockPattern: "Bloquer le motif",
  blockTheName: "Bloquer le nom",
  noPattern: "Écrivez un motif dans la syntaxe RE2, par exemple achet(ez|er).",
  noName: "Écrivez un nom.",
  noAddress:
    "L’adresse de ce commentaire est inconnue ou déjà supprimée\u00a0: elle ne peut pas être bloquée.",
  kinds: { name: "Nom", pattern: "Motif" },
  addressOf: (day) => `Adresse d’un commentaire du ${day}`,
  unblock: "Débloquer",
  story: "Discussion de l’article (dernière partie de son adresse)",
  noStory: "Cet article n’existe pas.",

  ruleFields: {
    mode: "Auteurs dont les commentaires sont retenus",
    links: "Nombre de liens permis sans retenue",
    repeats: "Nombre d’envois d’un même texte par jour",
    posts: "Nombre de commentaires permis par adresse",
    minutes: "Durée de cette limite, en minutes",
    words: "Mots et expressions interdits",
    patterns: "Motifs interdits",
  },
  modes: {
    "hold-everything": "tous",
    "hold-first-time": "les nouveaux",
    publish: "aucun",
  },
  onePerLine: "un par ligne",
  rulesApply:
    "Un changement vaut pour les nouveaux commentaires. Un commentaire qui contient un mot interdit est retenu.",
  rulesSet: "Réglé ici, à la place des réglages du site",
  saveRules: "Enregistrer les règles",
  resetRules: "Revenir aux réglages du site",
  rulesChanged: "Quelqu’un d’autre a changé les règles entre-temps. Voici les règles actuelles.",
  noNumber: (field, bounds) => `${field}${COLON} écrivez un nombre entier, ${bounds}.`,
  notUsed: (line) => `${quoted(line)} ne peut pas servir.`,

  undo: "Annuler",
  undone: "annulé",
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
    "block name": (name) => `Le nom ${quoted(name)} est bloqué.`,
    "block address": (day) => `L’adresse d’un commentaire du ${day} est bloquée.`,
    "block pattern": (pattern) => `Le motif ${quoted(pattern)} est bloqué.`,
    "unblock name": (name) => `Le nom ${quoted(name)} est débloqué.`,
    "unblock address": (day) => `L’adresse d’un commentaire du ${day} est débloquée.`,
    "unblock pattern": (pattern) => `Le motif ${quoted(pattern)} est débloqué.`,
    rules: (what) => `Les règles ont changé. ${what}.`,
    "door: open": (story) => `La discussion de l’article ${quoted(story)} reste ouverte.`,
    "door: closed": (story) => `La discussion de l’article ${quoted(story)} est fermée.`,
    "door: by age": (story) =>
      `L’âge de l’article ${quoted(story)} décide si sa discussion est ouverte.`,
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
  byLink: "un lien dans un courriel",
  comment: (id) => `commentaire\u00a0${id}`,
  theComment: (id) => `Commentaire\u00a0${id}`,
  nothingToUndo: `L’annulation n’est plus possible${COLON} une autre action a suivi.`,
  keys: `Au clavier, dans un commentaire${COLON} j\u00a0suivant, k\u00a0précédent, a\u00a0approuver, r\u00a0refuser, s\u00a0indésirable, x\u00a0sélectionner, o\u00a0ouvrir.`,

  linkActs: {
    published: "Approuver ce commentaire\u202f?",
    rejected: "Refuser ce commentaire\u202f?",
    spam: "Classer ce commentaire comme indésirable\u202f?",
  },
  linkOver: "Ce lien a déjà servi ou a expiré, ou le commentaire a changé depuis.",
  linkDone: "C’est fait.",
  toModeration: "Retour à la modération",
  noComment: "Ce commentaire n’existe pas.",
  changed:
    "Le texte a changé depuis que vous l’avez vu\u00a0: rien n’a été fait. Voici le texte actuel.",
  noAct: "Ce formulaire demande une action inconnue.",

  notices: {
    of: (name, story) => `${name}, ${story}`,
    posted: (name, story) => `Nouveau commentaire${COLON} ${name}, ${story}`,
    waits: (name, story) => `Commentaire en attente${COLON} ${name}, ${story}`,
    told: (name, story) => `Message à la rédaction${COLON} ${name}, ${story}`,
    published: (address) => `Publié${COLON} ${address}`,
    held: (rule) => `Retenu${COLON} ${rule}.`,
    more: (address) => `Plus${COLON} ${address}`,
  },
};
