import type { Figure } from './mapping';

/**
 * What was read, with every number that is within the tolerance of the expected one replaced by it, so that two
 * structures can be compared as they are.
 */
export function near(read: Figure, expected: Figure | undefined, tolerance: number): Figure {
  if (typeof read === 'number') {
    return typeof expected === 'number' && Math.abs(read - expected) <= tolerance ? expected : read;
  }
  if (Array.isArray(read)) {
    return (read as Figure[]).map((each, i) => near(each, (expected as Figure[] | undefined)?.[i], tolerance));
  }
  if (typeof read === 'object' && read !== null) {
    return Object.fromEntries(
      Object.entries(read as Record<string, Figure>).map(([name, each]) => [
        name,
        near(each, (expected as Record<string, Figure> | undefined)?.[name], tolerance),
      ]),
    );
  }
  return read;
}
