/**
 * Words whose full stop does not end a sentence: titles, US states in Associated Press style,
 * months, company and other short forms.
 */
export const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev hon sen rep gov gen col maj capt lt sgt cpl pvt adm cmdr cllr coun fr st ste messrs supt det insp pres
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wisc wyo
  jan feb mar apr aug sept sep oct nov dec no nos vs v etc al fig vol op ed approx est dept univ ave blvd rd mt ft
  i-vt r-fla d-calif a.m p.m e.g i.e u.s u.k u.n ph.d`.split(/\s+/),
);

/** Abbreviations that may also end a sentence: company forms and times of day. */
export const EITHER_WAY = new Set(
  "inc corp ltd co jr sr bros a.m p.m u.s u.k u.n d.c etc plc".split(" "),
);
