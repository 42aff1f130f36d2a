/** Pixels of a character of width, of a cell's margins, and of a point of height. */
const character = 7;
const margin = 5;
const point = 96 / 72;

/** Of a column that is so many characters wide. */
export const pixelsOfWidth = (characters: number): number => Math.round(characters * character) + margin;
/** The least such width in characters, to the digits that spreadsheets write. */
export const charactersOf = (pixels: number): number => Math.round(((pixels - margin) / character) * 10_000) / 10_000;

/** Of a row that is so many points high. */
export const pixelsOfHeight = (points: number): number => Math.round(points * point);
export const pointsOf = (pixels: number): number => pixels / point;
