const list = (words: string) => words.trim().split(/\s+/);

/** Nouns for a person who may speak without a name, singular; from agency style books on anonymous sources. */
export const unnamedPersons = new Set(
  list(`official source spokesman spokeswoman spokesperson diplomat analyst expert witness aide adviser advisor officer soldier
  man woman person doctor lawyer judge economist trader dealer resident activist leader minister president prime-minister senator
  governor chancellor candidate ambassador author critic supporter observer insider researcher scientist professor teacher
  student farmer worker voter rebel commander fighter militant backer opponent victim neighbor neighbour friend mother father
  brother sister wife husband son daughter boy girl player coach manager owner executive chairman director secretary
  journalist reporter correspondent lawmaker politician deputy operative strategist donor member prosecutor investigator
  policeman firefighter businessman businesswoman driver pilot actor actress singer writer veteran nominee mayor
  congressman congresswoman premier pope king queen prince princess tycoon billionaire mogul democrat republican`),
);

/** Nouns for a body that speaks, singular or collective; from the organisation heads in Wikipedia's category names. */
export const bodies = new Set(
  list(`government ministry police army military navy force court company firm bank agency group organisation organization
  association union party committee commission council parliament senate house congress administration campaign office department
  bureau institute institution university college school hospital television tv radio newspaper paper magazine daily network channel
  station service team club federation league board panel authority observatory foundation fund centre center embassy
  consulate church coalition alliance front movement regime troops statement report study survey poll document letter newsletter
  corporation corp inc ltd plc co nations reserve exchange treasury press post times journal news monitor watch
  state website site industry city county state data figures estimates media staff`),
);

/** Words that make a description of an unnamed source out of what follows the cue. */
export const conditions =
  /\b(?:(?:speaking|spoke|talking)\s+)?on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they) not be (?:named|identified))|\bwho (?:declined|asked|refused) (?:not )?to be (?:named|identified)/;
