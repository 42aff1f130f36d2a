import type { Mappings, Numbers } from '../mapping';
import { down } from '../sheet';

export const attainments: Mappings = {
  'attain-001': {
    run: async ({ actual, target }: Numbers<'actual' | 'target'>, sheet) => ({
      attainment: await sheet.cell('CS_ATTAINMENT', actual, target),
    }),
  },
  'attain-002': {
    run: async ({ target, actuals }: { target: number; actuals: number[] }, sheet) => ({
      attainment: await sheet.column('CS_ATTAINMENT', down(actuals), target),
    }),
  },
  'attain-006': {
    run: async ({ quota, ytd_credit }: Numbers<'quota' | 'ytd_credit'>, sheet) => ({
      attainment: await sheet.cell('CS_ATTAINMENT', ytd_credit, quota),
    }),
  },
};
