/** Addresses of the site's pages, below the site's own. */
export const addresses = {
  front: "/",
  story: (slug: string) => `/articles/${slug}/`,
  /** A quotation or a paragraph in the text of its story. */
  inStory: (slug: string, id: string) => `/articles/${slug}/#${id}`,
  quotation: (slug: string, id: string) => `/articles/${slug}/quotations/${id}/`,
  /** Share images. */
  card: "/card.png",
  storyCard: (slug: string) => `/articles/${slug}/card.png`,
  quotationCard: (slug: string, id: string) => `/articles/${slug}/quotations/${id}/card.png`,
  search: "/search/",
  sources: "/sources/",
  source: (id: string) => `/sources/${id}/`,
  places: "/places/",
  place: (id: string) => `/places/${id}/`,
  topics: "/topics/",
  corrections: "/corrections/",
  topic: (id: string) => `/topics/${id}/`,
  archive: "/archive/",
  /** Of an ISO month, "2015-10". */
  month: (month: string) => `/archive/${month.replace("-", "/")}/`,
  /** Of an ISO date, "2015-10-15". */
  day: (day: string) => `/archive/${day.replaceAll("-", "/")}/`,
  /** Page `number` of a list that begins at `list`. */
  page: (list: string, number: number) => (number === 1 ? list : `${list}page/${number}/`),
};
