import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const inexact = 'numberValue *= 0.01;';
const exact = 'numberValue = Number((numberValue * 0.01).toPrecision(15));';

/**
 * Has a typed or pasted `95%` be 0.95, as in Excel, which keeps 15 digits of what is entered. The grid's reader of
 * numbers (numfmt) multiplies by 0.01, and 0.9500000000000001 moves who reaches a target.
 */
export const exactPercents: Plugin = {
  name: 'exact-percents',
  setup(build) {
    build.onLoad({ filter: /[\\/]numfmt[\\/]lib[\\/]parseValue\.js$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split(inexact);
      if (parts.length !== 2) throw new Error('numfmt reads percents in another way now: look at exact-percents.ts.');
      return { contents: parts.join(exact), loader: 'js' };
    });
  },
};
