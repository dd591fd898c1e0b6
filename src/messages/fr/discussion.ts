import { counting } from "../counting.ts";
import type { DiscussionMessages } from "../en/discussion.ts";

const counted = counting<"one" | "many" | "other">("fr");

/** Messages of the discussion in French. */
export const discussion: DiscussionMessages = {
  comments: (count) =>
    count === 0
      ? "Aucun commentaire"
      : counted(count, {
          one: "# commentaire",
          many: "# de commentaires",
          other: "# commentaires",
        }),
  discussion: "Discussion",
  readAll: "Lire la discussion",
  reply: "Répondre",
  inReplyTo: (name) => `En réponse à ${name}`,
  gone: "Ce commentaire a été retiré.",
  edited: "modifié",
  newsroom: "Rédaction",
  featured: "Mis en avant par la rédaction",
  picks: "Le choix de la rédaction",
  inDiscussion: "Dans la discussion",
  follow: "S’abonner au flux",
  pages: "Pages de la discussion",
  previousPage: "Commentaires précédents",
  nextPage: "Commentaires suivants",
  sorting: "Ordre des commentaires",
  newestFirst: "Les plus récents d’abord",
  oldestFirst: "Les plus anciens d’abord",
  waiting: "En attente de modération\u00a0: vous seul pouvez les voir",
  decided: "Décisions sur vos commentaires",
  becamePublished: (day: string) => `Votre commentaire du ${day} est publié.`,
  becameRejected: (day: string) => `La rédaction n’a pas publié votre commentaire du ${day}.`,

  respondTo: "Réagir à ce passage",
  ofPassage: "Commentaires sur ce passage",
  backToPassage: "Retour au passage",
  wholeDiscussion: "Toute la discussion",
  passageGone: "Ce passage ne figure plus dans l’article.",
  passageLost:
    "Le passage auquel vous réagissez ne figure plus dans l’article. Envoyez à nouveau votre commentaire\u00a0: il paraîtra sans lui.",

  allComments: (site) => `Commentaires sur ${site}`,
  commentsOn: (headline) => `Commentaires sur «\u202f${headline}\u202f»`,
  commentBy: (name, headline) => `${name} sur «\u202f${headline}\u202f»`,
  feedsAreRead: "Un flux ne peut être que lu.",
  countsAreRead: "Les totaux de commentaires ne peuvent être que lus.",
  countsOf: (limit) =>
    `Demandez de 1 à ${limit} articles, chacun désigné par la dernière partie de son adresse, séparés par des virgules.`,
  commentsUnreachable: "Les commentaires sont inaccessibles pour le moment.",

  leaveComment: "Laisser un commentaire",
  replyTo: (name = "un commentaire") => `Répondre à ${name}`,
  cancelReply: "Annuler la réponse",
  comment: "Commentaire",
  name: "Nom",
  anonymous: "Anonyme",
  remember: "Retenir mon nom dans ce navigateur",
  syntax: "Les [liens](https://…) et l’*italique* sont possibles.",
  post: "Publier le commentaire",
  preview: "Aperçu",
  trap: "Laissez ce champ vide",
  posted: "Votre commentaire est publié.",
  held: (reason) => `Votre commentaire est en attente de modération\u00a0: ${reason}`,
  heldFor: {
    "first time": "c’est le premier que nous recevons de vous.",
    everything: "chaque commentaire est lu avant d’être publié.",
    links: "il contient beaucoup de liens.",
    word: "un modérateur va vérifier certains de ses mots.",
    pattern: "un modérateur va vérifier certains de ses mots.",
    repeated: "le même texte nous est déjà parvenu.",
  },
  heldAnyway: "un modérateur va le vérifier.",
  closedOn: (day: string) => `Cette discussion est close depuis le ${day}.`,
  closed: "Cette discussion est close.",
  flood:
    "Vous avez envoyé beaucoup de commentaires en peu de temps. Attendez quelques minutes, puis réessayez.",
  unsent: "Votre commentaire n’a pas pu être envoyé. Rien n’est perdu\u00a0: réessayez.",

  commentMissing: "Veuillez écrire votre commentaire.",
  nameMissing: "Veuillez indiquer votre nom ici.",
  commentTooLong: (length, limit) =>
    `Un commentaire compte au plus ${limit} caractères, celui-ci en compte ${length}.`,
  nameTooLong: (length, limit) =>
    `Un nom compte au plus ${limit} caractères, celui-ci en compte ${length}.`,

  own: "Modifier, exporter ou supprimer",
  yours: "Votre commentaire",
  yoursIsPublished: "Il est publié.",
  yoursIsGone: "La rédaction ne l’a pas publié.",
  keepLink: (days) =>
    `Ce lien vous permet d’y revenir depuis n’importe quel navigateur pendant ${days} jours\u00a0: gardez-le pour vous`,
  edit: "Enregistrer la modification",
  editable: (minutes) =>
    counted(minutes, {
      one: "Vous pouvez le modifier pendant # minute après l’envoi.",
      many: "Vous pouvez le modifier pendant # de minutes après l’envoi.",
      other: "Vous pouvez le modifier pendant # minutes après l’envoi.",
    }),
  remove: "Le supprimer définitivement",
  export: "L’exporter",
  removed: "Votre commentaire est supprimé.",
  notYours: "Seul son auteur peut modifier un commentaire, et seulement dans le délai prévu.",
  otherWords:
    "Votre commentaire a changé entre-temps\u00a0: son texte actuel est au-dessus du vôtre. Enregistrez le vôtre pour le remplacer.",

  report: "Signaler",
  reportOf: (name) => `Signaler le commentaire de ${name}`,
  reason: "Qu’est-ce qui ne va pas\u202f?",
  send: "Envoyer",
  reported: "Merci. La rédaction va l’examiner.",
  reasonMissing: "Veuillez dire ce qui ne va pas dans ce commentaire.",
  reportsMany:
    "Vous avez envoyé beaucoup de signalements en peu de temps. Veuillez patienter un moment.",

  tell: "Écrire à la rédaction",
  tellLead:
    "Quelque chose ne va pas dans cet article\u202f? Seule la rédaction lit ce que vous écrivez ici\u00a0: rien n’en est publié. Si vous souhaitez une réponse, dites comment vous joindre.",
  message: "Votre message à la rédaction",
  nameOptional: "Nom (facultatif)",
  messageMissing: "Dites ce qui ne va pas.",
  yourMessage: "Votre message",
  toldState: "Seule la rédaction peut le lire.",
  settledState: "La rédaction s’en est occupée.",
  backToStory: "Retour à l’article",

  notPosted: "Cela n’a pas fonctionné",
  back: "Retour à la discussion",
  frontPage: "À la une",
  withdrawn: "Rien n’a été publié\u00a0: cet article a été retiré, et sa discussion est close.",
  noArticle: "Il n’y a pas d’article à cette adresse.",
  noComment: "Ce commentaire n’existe pas dans cette discussion.",
  noAct: "Ce formulaire demande une action inconnue.",
  noParent: "Le commentaire auquel vous répondez ne figure pas dans cette discussion.",
  method: "Une discussion ne permet que la lecture et l’envoi de commentaires.",
  foreignOrigin: "Les commentaires ne s’envoient que depuis la page de la discussion.",
  unknownOrigin:
    "Votre navigateur n’indique pas de quelle page vient ce formulaire. Laissez-le envoyer l’adresse de la page («\u202fReferer\u202f»), ou utilisez un autre navigateur.",
  mediaType: "Un commentaire doit être envoyé par un formulaire.",
  encoded: "Un commentaire doit être envoyé sans compression.",
  tooLarge: "Ce formulaire est trop volumineux pour un commentaire.",
  malformed: "Le formulaire est arrivé incomplet. Revenez en arrière et réessayez.",
  unreachable:
    "La discussion est inaccessible pour le moment. Veuillez réessayer dans une demi-minute.",
};
