/** Public files of the current release of a project, below its folder. */
export const SITE = "dist/current/site";

/** Public files of the release that is tested. */
export const TESTED = `${process.env["BUILT_PROJECT"]}/${SITE}`;

/** The same, built in the last time zone of the earth instead of the first. */
export const EASTERN = "dist/eastern";
