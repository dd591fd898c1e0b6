/** Funeral and memorial services, as undertakers announce them. */
const SERVICE =
  /\b(?:visitations?|viewing|wake|(?:calling|visiting) hours|friends (?:may|can) call|funeral|mass|services?|burial|interment|inurnment|entombment|committal|graveside|rosary|vigil|shiva|memorial|celebration of (?:his |her |their |the )?life|reception|repast|military honou?rs)\b/iu;
const CLOCK =
  /\b(?:1[0-2]|[1-9])(?::[0-5]\d)? ?(?:[ap]\.?m\b|noon)|\b(?:noon|midday)\b|\b(?:at|from) (?:1[0-2]|[1-9])(?::[0-5]\d)?\b(?! (?:\p{Lu}|people|children))|\b(?:1[0-2]|[1-9])(?::[0-5]\d)? ?(?:[-–]|to) ?(?:1[0-2]|[1-9])\b/iu;
/** Labels of the time in a calendar of events or an advisory to editors. */
const LABEL = /^(?:when|dates?|times?|dates? (?:and|&) times?)\s*:\s*[^.;]{0,30}$/iu;

/**
 * Tests whether the words to the left and right of a day in its sentence announce an event without
 * a verb: a service with its hour ("Mass Saturday at 10"), or an event by a label ("WHEN:
 * Saturday").
 */
export const isAnnounced = (left: string, right: string): boolean =>
  LABEL.test(left) || (SERVICE.test(left) && (CLOCK.test(left) || CLOCK.test(right)));
