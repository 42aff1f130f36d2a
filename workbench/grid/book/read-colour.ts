/** How a file says a colour: outright, or as one of its theme's, nearer to white (a tint above 0) or to black. */
export interface FileColour {
  readonly rgb?: string | undefined;
  readonly theme?: string | undefined;
  readonly tint?: string | undefined;
}

/**
 * @param themeColours in the order that they are numbered in
 * @returns `#1F4E79`; undefined for one of the system's, or of the old numbered ones
 */
export function readColour({ rgb, theme, tint }: FileColour, themeColours: readonly string[]): string | undefined {
  const base = rgb ? `#${rgb.slice(-6)}` : theme ? themeColours[Number(theme)] : undefined;
  return base === undefined ? undefined : tinted(base, Number(tint ?? 0));
}

function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((channel) =>
    Math.round(tint > 0 ? channel + (255 - channel) * tint : channel * (1 + tint)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
