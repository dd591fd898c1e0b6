import { counting } from "../counting.ts";
import type { SiteMessages } from "../en/site.ts";
import { quoting } from "../quoting.ts";

const counted = counting<"one" | "many" | "other">("fr");

/** Forms of a noun: after millions (CLDR “many”) French has “de”. */
const of = (one: string, several: string) => ({
  one: `# ${one}`,
  many: `# ${/^[aeéiou]/u.test(several) ? "d’" : "de "}${several}`,
  other: `# ${several}`,
});

/**
 * French has a narrow non-breaking space before two-part punctuation, and a wide one before a
 * colon.
 */
const NARROW = "\u202f";
const COLON = "\u00a0:";

/** Messages of the site's pages in French. */
export const site: SiteMessages = {
  skipToStory: "Aller à l’article",
  skipToContent: "Aller au contenu",
  mainNavigation: "Navigation principale",
  about: "À propos",
  places: "Lieux",
  topics: "Thèmes",
  authors: "Auteurs",
  archive: "Archives",
  nothingYet: "Rien pour l’instant.",
  noStory: "Aucun article n’a encore été publié.",
  copyright: (holder) => `© ${holder}, sauf ce qui est attribué à des agences ou à d’autres.`,

  search: "Recherche",
  searchLead: "Dans les titres et le texte de tous les articles.",
  searchWords: "Mots",
  searchFilters: "Filtres",
  searchSource: "Qui est cité",
  searchPlace: "Lieu",
  searchTopic: "Sujet",
  searchYear: "Année",
  searchAll: "Tous",
  searchFound: `Articles trouvés${COLON}`,
  searchNone: "Aucun article ne correspond à ces mots et à ces filtres.",
  searchSuggested: (words: string) => `Vouliez-vous dire${COLON} ${words}${NARROW}?`,
  searchMore: "En voir plus",
  searchScripted: "La recherche a besoin de JavaScript. Sans lui, parcourez ces listes.",
  browse: "Ou parcourir",

  whoSaidWhat: "Qui a dit quoi",
  latest: "Dernières nouvelles",
  breaking: "Alerte info",
  saidThisWeek: "Dit cette semaine",
  saidLately: "Dit récemment",
  inOtherLanguages: "Dans d’autres langues",
  timeline: "Jour par jour",

  title: (page, publication) => `${page} – ${publication}`,
  by: (authors) => `Par ${authors}`,
  updated: "Mis à jour",
  updatedTimes: (times: number, since: string) =>
    counted(times, {
      one: `Mis à jour # fois depuis ${since}`,
      many: `Mis à jour # de fois depuis ${since}`,
      other: `Mis à jour # fois depuis ${since}`,
    }),
  whatChanged: "Ce qui a changé",
  changesOf: (headline: string) => `Ce qui a changé${COLON} ${headline}`,
  changesLead:
    "Toutes les versions de cet article, de la plus récente à la première\u00a0: les mots ajoutés et les mots retirés.",
  firstVersion: "Première version",
  newWords: { begin: `ajouté${COLON}`, end: "fin de l’ajout" },
  goneWords: { begin: `retiré${COLON}`, end: "fin du retrait" },
  unchanged: (paragraphs: number) =>
    counted(paragraphs, {
      one: "# paragraphe inchangé",
      many: "# de paragraphes inchangés",
      other: "# paragraphes inchangés",
    }),
  correction: "Rectificatif",
  correctionOn: (date, text) => `Rectificatif du ${date}${COLON} ${text}`,
  corrections: "Rectificatifs",
  correctionsLead: "Ce qui était faux dans les articles, et ce qui est exact.",
  noCorrection: "Rien n’a encore été rectifié.",
  sample: "Article d’exemple",
  sampleNote: `Un article d’exemple${COLON} les personnes, les lieux et les faits sont inventés.`,
  samples: "Articles d’exemple",
  samplesNote: `Ils montrent ce que fait ce site${COLON} les personnes, les lieux et les faits y sont inventés.`,
  draft: "Brouillon – non publié",
  held: "Retenu – non publié",
  heldUntil: (date) => `Retenu jusqu’au ${date} – non publié`,
  discussion: "Discussion",
  minutes: (minutes) => counted(minutes, of("minute de lecture", "minutes de lecture")),
  voices: (all, unnamed) =>
    counted(all, of("voix", "voix")) +
    (unnamed > 0 ? `, dont ${counted(unnamed, of("anonyme", "anonymes"))}` : ""),

  footnotes: "Notes",
  backToText: "Retour au texte",
  table: "Tableau",
  gallery: "Images",
  whoIsQuoted: "Qui est cité",
  unnamed: "source non nommée",
  quoted: (quotations, words) =>
    `${counted(quotations, of("citation", "citations"))}, ${counted(words, of("mot", "mots"))}`,
  reported: (reports) => counted(reports, of("propos rapporté", "propos rapportés")),

  more: "Sur le même sujet",
  earlier: "Article précédent",
  later: "Article suivant",
  aroundThis: "Avant et après",
  alsoQuotes: (name) => `Cite aussi ${name}`,
  alsoFrom: (place) => `Également de ${place}`,
  storiesBy: (author) => `Articles de ${author}`,
  page: (number) => `Page ${number}`,
  newerPage: "Plus récents",
  olderPage: "Plus anciens",
  pages: "Pages",
  moreStories: "Autres articles",
  stories: (count) => counted(count, of("article", "articles")),

  quotation: "Citation",
  quotationBy: (name) => `Une citation${COLON} ${name}`,
  respond: "Réagir",
  readInStory: "Lire dans l’article",
  alsoSaid: (name) => `${name} a dit aussi`,
  tell: "Une erreur\u202f? Écrivez à la rédaction",
  allSaid: (name) => `Toutes les citations de ${name}`,
  passageComments: `Commentaires sur ce passage${COLON}`,
  showComments: "Afficher tous les commentaires",
  share: "Partager",
  copyText: "Texte à copier",
  copy: "Copier",
  copyLink: "Copier le lien",
  copied: "Copié",
  email: "Courriel",
  saidIn: (words, name, headline) => `${words} – ${name}, dans ${quoting(headline, "fr")}`,
  foundIn: (words, headline) => `${words} – ${quoting(headline, "fr")}`,

  sourcesLead: "Personnes et organismes cités par leur nom, avec leurs propos.",
  sourceKinds: { person: "Personnes", organisation: "Organismes", place: "Gouvernements" },
  sourceTitle: (name) => `Propos de ${name}`,
  statements: (count) => counted(count, of("déclaration", "déclarations")),
  sourceLead: (statements, stories) => `${statements} dans ${stories}`,
  statementsOverTime: "Les déclarations au fil du temps",
  statementKinds: {
    legend: "Afficher les déclarations",
    all: "Toutes",
    quoted: "Citées",
    reported: "Rapportées",
  },
  placesLead: "D’où viennent les articles.",
  placeTitle: (name) => `Dépêches de ${name}`,
  topicsLead: "De quoi parlent les articles.",
  authorsLead: "Qui écrit les articles.",
  archiveLead: "Tous les articles, par jour de publication.",
  dayTitle: (day) => `Articles du ${day}`,
  monthTitle: (month) => `Articles${COLON} ${month}`,
  follow: "Suivre",
  forms: "Autres formats",
  plainText: "texte brut",

  reportedSaying: "propos rapporté",

  discussionOf: (headline) => `Discussion${COLON} ${headline}`,
  discussionLead: (headline) => `Ce que les lecteurs disent de ${quoting(headline, "fr")}`,
  missingTitle: "Cette page n’existe pas",
  missingLead: "Rien n’est publié à cette adresse.",
  missingText: `L’adresse contient peut-être une faute de frappe${NARROW}; l’article a pu être déplacé.`,
  withdrawn: "Cet article a été retiré",
  toFront: "Les derniers articles sont à la une",
  toArchive: "Tous les articles sont dans les archives",

  aboutTitle: (name) => `À propos de ${name}`,
  aboutLead: (name) => `Ce que ${name} signale dans ses articles, et ce qui est conservé de vous.`,
  aboutText: (name) =>
    `${name} publie les articles tels qu’ils ont été transmis. Un programme y signale les jours et les ` +
    "personnes citées.",
  aboutVoices: "Qui parle",
  aboutVoicesText:
    "Les mots entre guillemets sont surlignés. Là où la phrase ne dit que " +
    `${quoting("il", "fr")} ou ${quoting("le responsable", "fr")}, la marge nomme la personne qui parle. ` +
    "Un filet plein signale une source que l’article nomme, un filet pointillé une source qu’il ne nomme " +
    "pas. Cliquez sur les mots surlignés pour les partager ou les copier.",
  aboutDays: "Quel jour",
  aboutDaysText:
    `Un jour souligné en pointillé a une date${COLON} elle s’affiche au survol, au toucher ou au clavier. ` +
    "Les programmes peuvent la lire, et la page imprimée la donne.",
  aboutDiscussion: "La discussion",
  aboutDiscussionText: (days) =>
    `Un nom et un commentaire suffisent${COLON} il n’y a pas de compte. ` +
    "Cliquez sur des mots surlignés pour y réagir. Sont conservés le nom, le " +
    "commentaire et son heure. Un cookie prouve pendant 400 jours que le commentaire est de vous" +
    `${NARROW}; vous pouvez l’exporter ou le supprimer. Un autre garde votre nom si vous le demandez. ` +
    "De votre adresse IP n’est conservée qu’une empreinte, dont la clé est supprimée après " +
    `${counted(days, of("jour", "jours"))}.`,

  readingSettings: "Réglages de lecture",
  sizes: {
    name: "Taille du texte",
    small: "Petite",
    usual: "Moyenne",
    large: "Grande",
    largest: "Très grande",
  },
  letters: { name: "Police", serif: "Avec empattements", sans: "Sans empattements" },
  colours: { name: "Couleurs", device: "Comme l’appareil", light: "Claires", dark: "Sombres" },
  onlyStory: "L’article seul",
  listen: "Écouter",
  pause: "Pause",
  goOn: "Reprendre",
  inThisStory: "Dans cet article",
  wordsChanged: "Le passage visé par ce lien a été modifié depuis.",
  offline: "Vous êtes hors ligne",
  offlineLead: `Cette page n’est pas enregistrée sur cet appareil. Voici ce que vous avez déjà lu${COLON}`,
  nothingKept: "Aucun article n’est encore enregistré sur cet appareil.",
  aboutDevice: "Sur votre appareil",
  aboutDeviceText:
    "La lecture ne dépose aucun cookie, et les pages ne chargent rien d’autres sites. Le navigateur garde vos réglages de lecture et les dernières pages que vous avez ouvertes, pour les " +
    "relire hors ligne. Rien de cela n’est envoyé.",
};
