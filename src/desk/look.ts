import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import type { VFileMessage } from "vfile-message";
import { attempt } from "./attempt.ts";
import { contrast, LEAST_CONTRAST, readableOn, type Themed } from "./colour.ts";
import { mistake, together } from "./mistake.ts";
import { PUBLICATION, type Publication, readPublication } from "./publication.ts";
import { readText } from "./text-file.ts";
import { COLOURS, type ColourToken, readTheme, THEME, type Theme } from "./theme-file.ts";
import { placeIn } from "./yaml.ts";

/** A picture of the publisher's, for pages, share images and icons. */
export interface OwnPicture {
  /** Path on the site. */
  src: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Digest of its bytes. */
  digest: string;
}

/** The publisher's own look. */
export interface Look {
  colours: Readonly<Record<ColourToken, Themed>>;
  /** True if text is set in faces of the publisher's own. */
  hasOwnSerif: boolean;
  /** Logo in place of the name: for light pages and for dark ones. */
  logo?: { light: OwnPicture; dark?: OwnPicture | undefined } | undefined;
  /** A picture that icons fit into a square. */
  icon?: OwnPicture | undefined;
}

/** Settings of the publication, and its look. */
export interface LookedPublication extends Publication {
  look: Look;
}

/** Paths of the files of a look. */
interface Files {
  publication: string;
  theme: string;
  folder: string;
}

const FILES: Files = { publication: PUBLICATION, theme: THEME, folder: "public" };

/**
 * Reads the publisher's look: content/theme.css, and the colour and the pictures named in
 * content/publication.yaml.
 *
 * @returns the look, and its style sheet for pages
 * @throws {VFileMessage} with a line for each mistake that says what to write instead.
 */
export async function readLook(
  { colour, logo, icon }: Partial<Pick<Publication, "colour" | "logo" | "icon">>,
  files: Files = FILES,
): Promise<Look & { css: string }> {
  const mistakes: VFileMessage[] = [];
  const theme = themeIn(files.theme, mistakes);
  const tell = (keys: [string, ...string[]], reason: string) => {
    const text = readText(files.publication, "");
    const at = placeIn({ text, firstLine: 1 }, keys);
    mistakes.push(mistake(files.publication, `${keys.join(".")}: ${reason}`, at));
  };
  const open = async (src: string | undefined, keys: [string, ...string[]]) => {
    if (src === undefined) return undefined;
    const picture = await openOwn(src, files.folder);
    if (typeof picture !== "string") return picture;
    tell(keys, picture);
    return undefined;
  };
  const light = await open(logo?.light, ["logo"]);
  const dark = await open(logo?.dark, ["logo", "dark"]);
  const square = await open(icon, ["icon"]);
  const colours = { ...COLOURS, ...theme.colours };
  const accent = colour && themedAccent(colour, colours.paper);
  for (const kind of ["light", "dark"] as const) {
    if (!accent || theme.colours.accent) break;
    const ratio = contrast(accent[kind], colours.paper[kind]);
    if (ratio < LEAST_CONTRAST) {
      const better = readableOn(accent[kind], colours.paper[kind]);
      tell(
        ["colour"],
        `${accent[kind]} cannot be read on a ${kind} page (${ratio.toFixed(1)}:1, at least ` +
          `${LEAST_CONTRAST}:1 is needed): write '${better}' for ${kind}, or another colour with more contrast`,
      );
    }
  }
  if (mistakes.length > 0) throw together(mistakes);
  const own = accent ? `:root{--accent:light-dark(${accent.light},${accent.dark})}\n` : "";
  return {
    colours: { ...colours, ...(accent && !theme.colours.accent && { accent }) },
    hasOwnSerif: theme.hasOwnSerif,
    logo: light && { light, dark },
    icon: square,
    css: own + theme.css,
  };
}

/**
 * Reads the settings of the publication and its look.
 *
 * @throws {VFileMessage} with a line for each mistake in any of the files.
 */
export async function readLooked(): Promise<{ publication: LookedPublication; css: string }> {
  const mistakes: VFileMessage[] = [];
  const tell = (error: unknown) => void mistakes.push(error as VFileMessage);
  const settings = attempt(readPublication, tell);
  const read = await readLook(settings ?? {}).catch(tell);
  if (!settings || !read) throw together(mistakes);
  const { css, ...look } = read;
  return { publication: { ...settings, look }, css };
}

/**
 * Theme of a file; if it has mistakes, they are added to the list, and the default theme is used.
 */
function themeIn(path: string, mistakes: VFileMessage[]): Theme {
  try {
    return readTheme(path);
  } catch (error) {
    mistakes.push(error as VFileMessage);
    return readTheme("");
  }
}

/** A colour for both themes: where none is given for dark pages, one that is readable there. */
function themedAccent({ light, dark }: NonNullable<Publication["colour"]>, paper: Themed): Themed {
  return { light, dark: dark ?? readableOn(light, paper.dark) };
}

/** A picture in public/, or the mistake in it. */
async function openOwn(src: string, folder: string): Promise<OwnPicture | string> {
  const file = folder + src;
  if (!existsSync(file)) return `there is no file ${file}: put it there`;
  const { width, height } = await sharp(file)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  if (!width || !height) return `${file} cannot be read as a picture: save it as SVG or PNG`;
  const bytes = readFileSync(file);
  if (file.endsWith(".svg") && /<text\b/u.test(bytes.toString("utf8"))) {
    return `${file} has text, which looks different on each machine: turn it into paths`;
  }
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
  return { src, width, height, digest };
}
