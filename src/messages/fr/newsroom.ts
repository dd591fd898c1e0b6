import type { NewsroomMessages } from "../en/newsroom.ts";

/** Messages of the newsroom's list in French. */
export const newsroom: NewsroomMessages = {
  title: "Rédaction",
  lead: "Ce qui demande votre attention dans content/. Seul npm run dev affiche cette page\u00a0; elle n’est jamais publiée.",
  mistakes: "Il y a des erreurs dans content/\u00a0: la rédaction en donne la liste.",
  refused: "Erreurs qui arrêtent la construction du site",
  harms: {
    fault: "Faux ou manquant en public",
    name: "Noms incertains",
    day: "Jours sans date",
    form: "Guillemets et lignes à vérifier",
    note: "Notes aux rédactions",
  },
  settling:
    "Copiez la ligne dans l’en-tête du fichier. Si la supposition est fausse, écrivez un autre nom après by:, ou null si personne n’est nommé\u00a0; si ce n’est pas une citation, not: true au lieu de by:. Mettez-en plusieurs dans une seule liste sous quotes:.",
  guess: "Meilleure supposition\u00a0:",
  held: "En attente",
  withdrawn: "Retirés",
  killed: "Avis d’annulation",
  setAside: "Fichiers d’agences mis de côté",
  unpublished: "Non publiés",
  wire: "Derniers articles d’agences, avec le nombre de leurs versions",
  idle: "Entrées et fichiers à vérifier",
  passedOver: "Ignorés\u00a0: fichiers laissés par le système ou par un éditeur de texte",
  nothing: "Rien dans content/ ne demande votre attention.",
  noIndex:
    "La recherche est vide ici\u00a0: son index est fait par la construction du site, que npm start lance et sert.",
};
