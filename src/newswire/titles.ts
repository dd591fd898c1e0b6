const list = (words: string) => words.trim().split(/\s+/);

/** Forms of address with the gender they tell, f, m or neither. */
export const addresses: Record<string, "f" | "m" | null> = {
  mr: "m",
  mrs: "f",
  ms: "f",
  miss: "f",
  sir: "m",
  lord: "m",
  lady: "f",
  dame: "f",
  king: "m",
  queen: "f",
  prince: "m",
  princess: "f",
  dr: null,
  prof: null,
  rev: null,
  hon: null,
};

/**
 * Words that stand before a person's name and say what the person is, after the Associated Press and Guardian style
 * books' entries on titles.
 */
export const titles = new Set(
  list(`president vice-president vice prime minister premier chancellor secretary senator sen rep gov governor representative congressman
  congresswoman mayor king queen prince princess pope archbishop bishop cardinal rabbi imam ayatollah sheikh general gen colonel col
  captain capt major maj lieutenant lt sergeant sgt admiral adm commander officer detective sheriff chief director chairman chairwoman
  chair ceo coach judge justice professor prof dr mr mrs ms sir lord lady dame ambassador envoy spokesman spokeswoman spokesperson
  attorney lawyer prosecutor deputy foreign defence defense finance interior economy economist analyst activist author actor actress
  singer director manager leader speaker delegate councilman councilwoman commissioner superintendent strategist adviser advisor candidate
  minister lawmaker republican democrat democratic us-president founder owner executive editor host anchor columnist commentator
  journalist reporter historian scientist researcher rev fr pastor reverend striker midfielder captain skipper champion`),
);
