import { type SheetContents, contentOf } from '../../core/tabs/sheet-content';

/** Do two sheets say the same, cell for cell? A formula counts as itself and not by its result. */
export const sameSheet = (one: SheetContents, other: SheetContents): boolean => textOf(one) === textOf(other);

const textOf = (contents: SheetContents): string => contentOf(contents, undefined, 'sealed');
