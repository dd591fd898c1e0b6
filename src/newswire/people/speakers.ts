const list = (words: string) => words.trim().split(/\s+/);

/**
 * Nouns for a person who may speak without a name, singular; from agency style books on anonymous
 * sources.
 */
export const UNNAMED_PERSONS = new Set(
  list(`official source spokesman spokeswoman spokesperson diplomat analyst expert witness aide adviser advisor officer soldier
  man woman person doctor lawyer judge economist trader dealer resident activist leader minister president prime-minister senator
  governor chancellor candidate ambassador author critic supporter observer insider researcher scientist professor teacher
  student farmer worker voter rebel commander fighter militant backer opponent victim neighbor neighbour friend mother father
  brother sister wife husband son daughter boy girl player coach manager owner executive chairman director secretary
  journalist reporter correspondent lawmaker politician deputy operative strategist donor member prosecutor investigator
  policeman firefighter businessman businesswoman driver pilot actor actress singer writer veteran nominee mayor
  congressman congresswoman premier pope king queen prince princess tycoon billionaire mogul democrat republican
  individual participant attendee passenger survivor refugee migrant protester demonstrator campaigner volunteer staffer delegate legislator
  liberal conservative progressive moderate independent user viewer reader customer consumer investor shareholder parent patient child adult youth
  colleague ally rival foe skeptic sceptic detractor people police pollster commentator historian engineer architect artist musician
  physician nurse surgeon counsel attorney employer employee boss head respondent narrator moderator host
  aunt uncle cousin niece nephew grandmother grandfather grandson granddaughter widow widower stepfather stepmother relative
  girlfriend boyfriend fiance fiancee coroner magistrate barrister solicitor clerk cleaner caretaker bystander pedestrian cyclist
  motorist shopkeeper landlord landlady tenant pensioner toddler teenager`),
);

/**
 * Nouns for a body that speaks, singular or collective; from the organisation heads in Wikipedia's
 * category names.
 */
export const BODIES = new Set(
  list(`government ministry police army military navy force court company firm bank agency group organisation organization
  association union party committee commission council parliament senate house congress administration campaign office department
  bureau institute institution university college school hospital television tv radio newspaper paper magazine daily network channel
  station service team club federation league board panel authority observatory foundation fund centre center embassy
  consulate church coalition alliance front movement regime troops newsletter
  corporation corp inc ltd plc co nations reserve exchange treasury press post times journal news monitor watch
  state website site industry city county state caucus society trust museum club syndicate conference assembly chamber ministry secretariat presidency cabinet
  airline airport airways industries holdings capital partners brothers bancorp pac nonprofit non-profit charity startup publisher broadcaster
  militia insurgency academy seminary library archive ministry regulator watchdog tribunal parish diocese synod orchestra ensemble`),
);

/** Nouns for texts and figures, whose authors stay unnamed. */
export const DOCUMENTS = new Set(
  list(`poll polls survey surveys study studies report reports data figures estimates statistics findings document documents letter letters
  memo memos constitution law bill ad ads advertisement advertisements research results numbers evidence record records text texts analysis
  analyses index count census statement statements indictment lawsuit complaint filing filings ruling rulings email emails article articles
  editorial editorials story stories`),
);

/** Nouns for an utterance: "her account" speaks for her. */
export const SAYINGS = new Set(
  list(`account words remark remarks comment comments claim claims speech testimony tweet tweets statement statements message post posts memory
  argument arguments answer reply response assertion assertions allegation allegations accusation accusations promise pledge view views belief
  interview essay column note warning suggestion admission explanation description plea call criticism`),
);

/** Nouns by which copy refers to bodies named before: "the group", "the company". */
export const COMMON_BODIES = new Set(
  list(`agency association body bank bureau broadcaster carrier centre center chain channel charity church club commission committee company consortium
  corporation council court daily department federation firm force foundation fund giant group institute institution jihadists lender league maker
  manufacturer militia ministry monitor monitors movement network newspaper nonprofit non-profit observatory office operator organisation organization outlet
  panel paper party producer publication publisher regulator retailer school service site startup station supplier team think-tank union university watchdog website`),
);

/** Phrases after a cue that make a description of an unnamed source. */
export const CONDITIONS =
  /\b(?:(?:speaking|spoke|talking)\s+)?on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they) not be (?:named|identified))|\bwho (?:declined|asked|refused) (?:not )?to be (?:named|identified)/;
