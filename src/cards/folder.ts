/** Cache folder of drawn cards, relative to the project. */
export const CARDS_FOLDER = "node_modules/.cache/crosshead/cards";
