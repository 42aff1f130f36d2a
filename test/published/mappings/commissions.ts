import type { Mappings, Numbers } from '../mapping';
import { amounts, asGiven, commissionPlan, curve, planOf, times } from '../plans';
import type { Sheet } from '../sheet';
import { ofPercent } from '../units';

interface Deal {
  readonly amount: number;
  readonly rate: number;
}

const commission = async ({ amount, rate }: Deal, sheet: Sheet) => {
  const [pay] = await sheet.pay(commissionPlan(rate), [{ deal: amount }]);
  return { payout: pay!.of('pay') };
};

const renewal = {
  run: ({ acv, rate }: { acv: number; rate: number }, sheet: Sheet) => commission({ amount: acv, rate }, sheet),
};

const withDealMinimum = {
  run: async ({ amount, rate, min_deal }: Deal & { min_deal: number }, sheet: Sheet) => {
    const plan = {
      ...commissionPlan(rate),
      gates: [{ gate: 'deal minimum', measure: 'deal', test: '>=', value: min_deal, 'applies to': 'commission' }],
    };
    const [pay] = await sheet.pay(plan, [{ deal: amount }]);
    return { payout: pay!.of('pay') };
  },
};

interface Versioned {
  readonly rate: number;
  readonly order: number;
  readonly version_multiplier: number;
}

interface Lines {
  readonly lines: readonly number[];
  readonly rates: Readonly<Record<'category_rule' | 'fallback', number>>;
  readonly matches: readonly ('category' | 'fallback')[];
}

export const commissions: Mappings = {
  /** What was returned takes its share off the commission: a modifier that falls from 1 to 0. */
  'base-001': {
    run: async ({ gross, returns_pct, rate }: Numbers<'gross' | 'returns_pct' | 'rate'>, sheet) => {
      const paidOn = (id: string, percent: number) => ({ id, type: 'commission', measure: 'sale', rate: percent });
      const net = (id: string) => ({ modifier: id, measure: 'returned', curve: 'less returns', 'applies to': id });
      const plan = planOf({
        measures: amounts('sale'),
        components: [paidOn('net sale', 1), paidOn('net', rate), paidOn('gross', rate)],
        curves: curve('less returns', 'linear', [[0, 1], [1, 0]]), // prettier-ignore
        modifiers: [net('net sale'), net('net')],
      });
      const [pay] = await sheet.pay(plan, [{ sale: gross, returned: returns_pct }]);
      return {
        net_base: pay!.of('net sale amount'),
        commission: pay!.of('net amount'),
        gross_commission: pay!.of('gross amount'),
      };
    },
  },
  'base-002': {
    run: async ({ amount, rates: [full, reduced] }: { amount: number; rates: [number, number] }, sheet) => {
      const other = commissionPlan(full, { id: 'full' });
      const compared = await sheet.compare(commissionPlan(reduced), other, [{ deal: amount }]);
      return {
        payouts: [compared.of('full variable'), compared.of('variable')],
        difference: compared.of('full change'),
      };
    },
  },
  'commission-plan-4.1': withDealMinimum,
  'commission-plan-4.2': withDealMinimum,
  'commission-plan-4.3': withDealMinimum,
  'commission-plan-4.4': withDealMinimum,
  /** Of a deal of 100 the pay is the rate in per cent. */
  'multiplier-003': {
    run: async ({ base_rate, factors }: { base_rate: number; factors: number[] }, sheet) => {
      const plan = { ...commissionPlan(base_rate), curves: asGiven, modifiers: [times('commission', 'factor')] };
      const pays = await sheet.pay(plan, factors.map((factor) => ({ deal: 100, factor }))); // prettier-ignore
      return { resulting_rates: pays.map((pay) => ofPercent(pay.of('pay'))) };
    },
  },
  /** The formula as the case says it: 5 % of the order, and 10 % on top of that. */
  'oca-001': {
    run: async ({ amount }: Deal, sheet) => {
      const plan = {
        ...commissionPlan(0.05),
        curves: curve('on top', 'step', [[0, 1.1]]),
        modifiers: [{ modifier: 'on top', measure: 'deal', curve: 'on top', 'applies to': 'commission' }],
      };
      const [pay] = await sheet.pay(plan, [{ deal: amount }]);
      return { payout: pay!.of('pay') };
    },
  },
  /** The case says which rule each line falls under; the plan has a rate for each rule. */
  'oca-004': {
    run: async ({ lines, rates, matches }: Lines, sheet) => {
      const plan = planOf({
        measures: amounts('category', 'fallback'),
        components: [
          { id: 'by category', type: 'commission', measure: 'category', rate: rates.category_rule },
          { id: 'otherwise', type: 'commission', measure: 'fallback', rate: rates.fallback },
        ],
      });
      const total = await sheet.cost(plan, lines.map((line, i) => ({ category: 0, [matches[i] as string]: line }))); // prettier-ignore
      return { payout: total.of('variable') };
    },
  },
  /** Version 1 is in force in 2027; a second, at twice the rate, follows and must not count. */
  'planver-001': {
    run: async ({ rate, order, version_multiplier }: Versioned, sheet) => {
      const version = (number: string, multiplier: number, from: string, to: string) => ({
        ...commissionPlan(rate, { version: number, 'effective from': from, 'effective to': to }),
        curves: curve('version', 'step', [[0, multiplier]]),
        modifiers: [{ modifier: 'version', measure: 'deal', curve: 'version', 'applies to': 'commission' }],
      });
      const plans = [
        version('1', version_multiplier, '2027-01-01', '2027-12-31'),
        version('2', 2, '2028-01-01', '2028-12-31'),
      ];
      const [pay] = await sheet.pay({ plans }, [{ period: '2027', deal: order }]);
      return { payout: pay!.of('pay') };
    },
  },
  'renew-001': renewal,
  'renew-005': renewal,
  /** Each year of the term is an event worth the yearly value; the term sets the rate. */
  'renew-003': {
    run: async ({ annual, terms, rates }: { annual: number; terms: number[]; rates: number[] }, sheet) => {
      const yearly = { type: 'spif', measure: 'term', amount: annual };
      const plan = planOf({
        components: [
          { ...yearly, id: 'contract value' },
          { ...yearly, id: 'commission' },
        ],
        curves: curve('by term', 'step', terms.map((term, i) => [term, rates[i] as number])), // prettier-ignore
        modifiers: [{ modifier: 'rate', measure: 'term', curve: 'by term', 'applies to': 'commission' }],
      });
      const pays = await sheet.pay(plan, terms.map((term) => ({ term }))); // prettier-ignore
      return {
        tcv: pays.map((pay) => pay.of('contract value amount')),
        payouts: pays.map((pay) => pay.of('commission amount')),
      };
    },
  },
  'icm-023': { run: commission },
  'icm-054': {
    run: async (inputs: Record<'new' | 'expansion', Deal>, sheet) => {
      const plan = planOf({
        components: [
          { id: 'new', type: 'commission', measure: 'new arr', rate: inputs.new.rate },
          { id: 'expansion', type: 'commission', measure: 'expansion arr', rate: inputs.expansion.rate },
        ],
      });
      const row = { 'new arr': inputs.new.amount, 'expansion arr': inputs.expansion.amount };
      const [pay] = await sheet.pay(plan, [row]);
      return { payout: pay!.of('pay'), parts: [pay!.of('new amount'), pay!.of('expansion amount')] };
    },
  },
};
