import type { NewsroomMessages } from "../en/newsroom.ts";

/** Messages of the newsroom's list in French. */
export const newsroom: NewsroomMessages = {
  title: "Rédaction",
  lead: "Ce qui demande votre attention dans content/. Cette page s’affiche pendant que vous écrivez et n’est jamais publiée.",
  refused: "Erreurs qui empêchent la construction du site",
  harms: {
    fault: "Faux ou perdu en public",
    name: "Noms incertains",
    day: "Jours non déterminés",
    form: "Guillemets et lignes à vérifier",
    note: "Ce que les agences disent aux rédactions",
  },
  settling:
    "Copiez la ligne dans l’en-tête du fichier. Si la supposition est fausse, écrivez un autre nom après by:, ou null si personne n’est nommé ; si ce n’est pas une citation, not: true au lieu de by:.",
  guess: "Meilleure supposition :",
  held: "En attente",
  withdrawn: "Retirés",
  killed: "Avis d’annulation",
  setAside: "Fichiers d’agences mis de côté",
  unpublished: "Rien n’en est publié",
  wire: "Derniers articles d’agences, avec le nombre de leurs versions",
  idle: "Entrées qui ne trouvent rien",
  passedOver: "Ignorés, car laissés là par un système ou un éditeur",
  nothing: "Rien dans content/ ne demande votre attention.",
};
