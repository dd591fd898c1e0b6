/** Folder of the cards that were drawn, below the project's. */
export const CARDS_FOLDER = "node_modules/.cache/crosshead/cards";
