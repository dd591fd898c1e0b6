/**
 * Updates the ages of today’s stories, the current day and expired breaking news, since pages are
 * built once and read for hours.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const { lang } = document.documentElement;

for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-age]")) {
  const age = Date.now() - Date.parse(time.dateTime);
  if (age < MINUTE || age >= DAY) continue;
  const [length, unit] = age < HOUR ? ([MINUTE, "minute"] as const) : ([HOUR, "hour"] as const);
  time.title = time.textContent;
  const language = time.closest<HTMLElement>("[lang]")?.lang;
  const inWords = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  time.textContent = inWords.format(-Math.floor(age / length), unit);
}

const today = document.querySelector<HTMLTimeElement>("time[data-today]");
if (today) {
  const timeZone = today.dataset["today"];
  today.dateTime = new Intl.DateTimeFormat("sv", { timeZone }).format();
  today.textContent = new Intl.DateTimeFormat(lang, { dateStyle: "full", timeZone }).format();
}

for (const banner of document.querySelectorAll<HTMLElement>("[data-until]")) {
  banner.hidden = Date.parse(banner.dataset["until"] ?? "") <= Date.now();
}
