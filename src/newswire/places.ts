const list = (words: string) => words.trim().split(/\s*,\s*/);

/** Capitals and countries that copy names for their governments: UN member states and seats of government, with short forms. */
export const places = new Set(
  list(`
  afghanistan, kabul, albania, tirana, algeria, algiers, argentina, buenos aires, armenia, yerevan, australia, canberra, austria, vienna,
  azerbaijan, baku, bahrain, manama, bangladesh, dhaka, belarus, minsk, belgium, brussels, bolivia, la paz, bosnia, sarajevo, brazil,
  brasilia, britain, london, bulgaria, sofia, burkina faso, ouagadougou, burundi, cambodia, phnom penh, cameroon, canada, ottawa, chad,
  chile, santiago, china, beijing, colombia, bogota, congo, kinshasa, costa rica, croatia, zagreb, cuba, havana, cyprus, nicosia,
  czech republic, prague, denmark, copenhagen, ecuador, quito, egypt, cairo, el salvador, eritrea, estonia, tallinn, ethiopia,
  addis ababa, finland, helsinki, france, paris, gabon, georgia, tbilisi, germany, berlin, ghana, accra, greece, athens, guatemala,
  guinea, haiti, honduras, tegucigalpa, hungary, budapest, iceland, reykjavik, india, new delhi, delhi, indonesia, jakarta, iran, tehran,
  iraq, baghdad, ireland, dublin, israel, jerusalem, tel aviv, italy, rome, ivory coast, jamaica, japan, tokyo, jordan, amman,
  kazakhstan, astana, kenya, nairobi, kosovo, pristina, kuwait, kyrgyzstan, laos, latvia, riga, lebanon, beirut, liberia, libya,
  tripoli, lithuania, vilnius, luxembourg, madagascar, malawi, malaysia, kuala lumpur, mali, bamako, malta, mauritania, mexico, mexico city, moldova, mongolia,
  montenegro, morocco, rabat, mozambique, myanmar, namibia, nepal, kathmandu, netherlands, the hague, new zealand, wellington, nicaragua, managua,
  niger, nigeria, abuja, north korea, pyongyang, norway, oslo, oman, muscat, pakistan, islamabad, palestine, panama, paraguay, peru, lima,
  philippines, manila, poland, warsaw, portugal, lisbon, qatar, doha, romania, bucharest, russia, moscow, rwanda, kigali, saudi arabia, riyadh,
  scotland, senegal, dakar, serbia, belgrade, sierra leone, singapore, slovakia, bratislava, slovenia, somalia, mogadishu, south africa, pretoria,
  south korea, seoul, south sudan, juba, spain, madrid, sri lanka, colombo, sudan, khartoum, sweden, stockholm, switzerland, bern, syria, damascus,
  taiwan, taipei, tajikistan, tanzania, thailand, bangkok, togo, tunisia, tunis, turkey, ankara, turkmenistan, uganda, kampala, ukraine, kiev, kyiv,
  united arab emirates, abu dhabi, united kingdom, uk, united states, us, u.s, washington, uruguay, montevideo, uzbekistan, tashkent, vatican,
  venezuela, caracas, vietnam, hanoi, wales, yemen, sanaa, zambia, zimbabwe, harare, kremlin, white house, hong kong, gaza
`),
);
