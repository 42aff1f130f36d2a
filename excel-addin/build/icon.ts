import { type Colour, png } from './png';

type Point = readonly [x: number, y: number];

/** Excel wants 16, 32 and 80 for the ribbon, 32 and 64 for the dialogs; a shop listing wants 128. */
export const iconSizes = [16, 32, 64, 80, 128] as const;

const ground = [0x0f, 0x6c, 0xbd] as const;
/** A payout curve in the unit square: nothing below the threshold, then pay, then the accelerator. */
const curve: readonly Point[] = [
  [0.16, 0.76],
  [0.4, 0.76],
  [0.62, 0.6],
  [0.82, 0.22],
];
const strokeWidth = 0.11;
const cornerRadius = 0.2;
/** Each pixel is the mean of 4 × 4 points in it. */
const grid = 4;

/** The mark of the add-in: a white payout curve on a blue tile. */
export function icon(size: number): Buffer {
  return png(size, (column, row) => {
    const points = Array.from({ length: grid * grid }, (_, i): Point => {
      const x = column + ((i % grid) + 0.5) / grid;
      const y = row + (Math.floor(i / grid) + 0.5) / grid;
      return [x / size, y / size];
    });
    const inTile = points.filter(isInTile);
    const inCurve = inTile.filter(isInCurve);
    return mixed(share(inCurve, inTile), share(inTile, points));
  });
}

function share(part: readonly Point[], whole: readonly Point[]): number {
  return whole.length === 0 ? 0 : part.length / whole.length;
}

function mixed(white: number, opacity: number): Colour {
  const [red, green, blue] = ground.map((part) => white + (1 - white) * (part / 255)) as [number, number, number];
  return [red, green, blue, opacity];
}

function isInTile(point: Point): boolean {
  const [x, y] = point.map((part) => Math.max(0, Math.abs(part - 0.5) - 0.5 + cornerRadius)) as [number, number];
  return Math.hypot(x, y) <= cornerRadius;
}

function isInCurve(point: Point): boolean {
  return curve.slice(1).some((end, i) => distance(point, curve[i] as Point, end) <= strokeWidth / 2);
}

/** From a point to the nearest point of a line between two others. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2);
  const nearest = Math.min(1, Math.max(0, share));
  return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY);
}
