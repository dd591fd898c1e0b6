/**
 * Names and signs of news agencies, in datelines and after texts. They are listed because "(WHO) -"
 * looks the same and is not a dateline.
 */
const AGENCIES = [
  ..."AAP|ABC|AFP|ANA|ANA-MPA|ANP|ANSA|AP|APA|APA-OTS|ATS|Belga|Bloomberg|Business Wire|CP".split(
    "|",
  ),
  ..."CTK|ČTK|DPA|EFE|Europa Press|EP|Interfax|IPS|IRNA|ITAR-TASS|Keystone-ATS|Keystone-SDA".split(
    "|",
  ),
  ..."Kyodo|LUSA|MTI|NTB|NZN|PA|PA Media|PAP|PNA|Press Association|PR Newswire|Reuters".split("|"),
  ..."Ritzau|SDA|SID|STT|STT-Lehtikuva|SPUTNIK|TASS|tca|The Canadian Press|TT|UPI|Xinhua".split(
    "|",
  ),
  ..."Yonhap|GlobeNewswire|Canadian Press|Associated Press|Thomson Reuters|MENA|WAM|SPA|SANA".split(
    "|",
  ),
  ..."أ ف ب|ا ف ب|أ.ف.ب|رويترز|د ب أ|وفا|共同|新华社|ТАСС|РИА Новости|Интерфакс".split("|"),
];

/** One of the agencies in any case, as a part of a pattern with the flags iu. */
export const AGENCY = `(?:${AGENCIES.map((name) => name.replace(/[.\s]/gu, (c) => (c === "." ? "\\." : "\\s?"))).join("|")})`;

/** One of the agencies in the case of its signature, as a part of a pattern with the flag u. */
export const AGENCY_SIGN = `(?:${AGENCY}|dpa|afp|ats|sda|sid|ansa|ritzau|lusa)`;
