/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

/** A colour for each theme. */
export interface Themed {
  light: Hex;
  dark: Hex;
}

/** Least contrast of text that is not large (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Contrast of mixed colours: a little more than the least. */
const GIVEN_CONTRAST = 5;

const BLACK = "#000000";
const WHITE = "#ffffff";

/** Six-digit hexadecimal of a CSS colour; undefined for any other words. */
export function hexOf(words: string): Hex | undefined {
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(words.trim()) ?? [];
  if (digits === undefined) return undefined;
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return `#${six.toLowerCase()}`;
}

/** Red, green and blue of a colour, from 0 to 255 each. */
export function channelsOf(colour: Hex): [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: Hex, other: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Nearest colour that is readable on a background: mixed with black or white as far as needed. */
export function readableOn(colour: Hex, paper: Hex): Hex {
  const end = luminance(paper) > 0.18 ? BLACK : WHITE;
  for (let percent = 0; percent < 100; percent += 2) {
    const mixture = mixed(colour, end, percent / 100);
    if (contrast(mixture, paper) >= GIVEN_CONTRAST) return mixture;
  }
  return end;
}

function mixed(colour: Hex, end: Hex, share: number): Hex {
  const to = channelsOf(end);
  const parts = channelsOf(colour).map((part, index) =>
    Math.round(part + ((to[index] ?? 0) - part) * share),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
