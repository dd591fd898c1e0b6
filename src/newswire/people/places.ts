const list = (words: string) => words.trim().split(/\s*,\s*/);

/**
 * Capitals and countries whose names copy uses for their governments: UN member states and seats of
 * government, with short forms.
 */
export const PLACES = new Set(
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
  venezuela, caracas, vietnam, hanoi, wales, yemen, sanaa, zambia, zimbabwe, harare, hong kong, gaza
`),
);

/**
 * Other places that are frequent in copy: continents, the states and provinces of federations, the
 * largest cities; from UN and national lists.
 */
export const REGIONS = new Set(
  list(`
  africa, asia, europe, america, north america, south america, latin america, oceania, antarctica, middle east, eastern europe, balkans, caucasus, crimea, sahel, sinai,
  alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,
  louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
  new york, new york city, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont,
  virginia, washington state, west virginia, wisconsin, wyoming, puerto rico, guam, alberta, british columbia, manitoba, new brunswick, newfoundland, nova scotia, ontario,
  quebec, saskatchewan, new south wales, queensland, tasmania, south australia, western australia, northern territory, england, northern ireland, catalonia, bavaria, saxony,
  hesse, lower saxony, brandenburg, wallonia, flanders, bombay, mumbai, calcutta, kolkata, chennai, bangalore, hyderabad, karachi, lahore, peshawar, kandahar, mosul, basra,
  aleppo, homs, idlib, raqqa, raqa, kobani, benghazi, misrata, alexandria, istanbul, izmir, dubai, mecca, jeddah, west bank, gaza city, gaza strip, golan heights, kashmir, punjab,
  kerala, tibet, xinjiang, shanghai, guangzhou, shenzhen, wuhan, macau, osaka, kyoto, fukushima, hiroshima, okinawa, busan, ho chi minh city, yangon, sydney, melbourne, brisbane, perth,
  adelaide, auckland, toronto, montreal, vancouver, calgary, edmonton, winnipeg, los angeles, san francisco, san diego, san jose, chicago, houston, dallas, philadelphia,
  phoenix, boston, detroit, seattle, denver, miami, atlanta, baltimore, milwaukee, minneapolis, cleveland, pittsburgh, cincinnati, st. louis, kansas city, las vegas, new orleans,
  san antonio, austin, charlotte, columbus, memphis, nashville, portland, sacramento, orlando, tampa, brooklyn, manhattan, queens, bronx, harlem, long island, silicon valley,
  hollywood, wall street, birmingham, manchester, liverpool, leeds, glasgow, edinburgh, cardiff, belfast, bristol, sheffield, oxford, cambridge, calais, lyon, marseille,
  strasbourg, nice, toulouse, bordeaux, hamburg, munich, frankfurt, cologne, stuttgart, dresden, leipzig, bonn, zurich, geneva, basel, lausanne, davos, milan, naples, turin, venice,
  florence, palermo, sicily, sardinia, lampedusa, lesbos, crete, thessaloniki, barcelona, valencia, seville, bilbao, rotterdam, utrecht, antwerp, ghent, krakow, gdansk, st. petersburg,
  saint petersburg, siberia, chechnya, dagestan, donetsk, luhansk, odessa, kharkiv, sao paulo, rio de janeiro, rio, salvador, recife, medellin, guadalajara, tijuana,
  cape town, johannesburg, durban, lagos, mombasa, casablanca, darfur, biafra, timbuktu, goma
`),
);

/**
 * Adjectives and names of peoples with other endings than -ian, -ean, -can, -ish, -ese and their
 * plurals; from the UN's list of country names.
 */
const OTHER_PEOPLES = new Set(
  list(`american, african, german, roman, french, dutch, greek, czech, swiss, thai, iraqi, israeli, pakistani, bangladeshi, kuwaiti, omani, qatari, saudi, emirati, yemeni, afghan,
  arab, arabic, kurd, croat, serb, slovak, slovene, dane, swede, finn, pole, turk, scot, scottish, welsh, briton, uzbek, kazakh, kyrgyz, tajik, turkmen, uighur, tibetan,
  filipino, cypriot, muslim, islamic, jew, jewish, christian, catholic, protestant, sunni, shiite, shia, hindu, sikh, buddhist, latino, latina, hispanic, black, white,
  european, asian, tory, democratic, republican, conservative, liberal, soviet, western, eastern, northern, southern, communist, socialist, nazi`),
);

/**
 * Tests whether a capitalised word names a people, a faith or a party rather than one person or
 * body: "Norwegian", "Democrats".
 */
export function isPeople(lower: string): boolean {
  const one = lower.replace(/s$/, "");
  return (
    OTHER_PEOPLES.has(one) ||
    OTHER_PEOPLES.has(lower.replace(/ies$/, "y")) ||
    lower === "democrat" ||
    lower === "democrats" ||
    /(?:[^aeiou]ian|[a-z]{2}ean|rican|xican|blican|[a-z]{3}ese|[a-z]nish|[a-z]glish|british|irish|turkish|polish|swedish|danish|kurdish)$/.test(
      one,
    )
  );
}
