import { csAttainment } from './cs-attainment';
import { csBooktarget } from './cs-booktarget';
import { csCheck } from './cs-check';
import { csClawback } from './cs-clawback';
import { csCltv } from './cs-cltv';
import { csCompare } from './cs-compare';
import { csCost } from './cs-cost';
import { csCsat } from './cs-csat';
import { csCurve } from './cs-curve';
import { csDescribe } from './cs-describe';
import { csDraw } from './cs-draw';
import { csExplain } from './cs-explain';
import { csGrr } from './cs-grr';
import { csLogoRetention } from './cs-logo-retention';
import { csMarket } from './cs-market';
import { csMetrics } from './cs-metrics';
import { csNetArr } from './cs-net-arr';
import { csNps } from './cs-nps';
import { csNrr } from './cs-nrr';
import { csPaymix } from './cs-paymix';
import { csPayout } from './cs-payout';
import { csPool } from './cs-pool';
import { csProrate } from './cs-prorate';
import { csRenewalRate } from './cs-renewal-rate';
import { csTemplate } from './cs-template';
import { csTiered } from './cs-tiered';
import { csTrueup } from './cs-trueup';
import { csVersion } from './cs-version';
import type { FunctionSpecification } from './specification';

/** Every spreadsheet function, in the order of the reference. Hosts, help and tests are made from this list. */
export const catalogue: readonly FunctionSpecification[] = [
  csPaymix,
  csAttainment,
  csCurve,
  csTiered,
  csProrate,
  csTrueup,
  csDraw,
  csClawback,
  csPool,
  csGrr,
  csNrr,
  csLogoRetention,
  csRenewalRate,
  csNetArr,
  csCltv,
  csNps,
  csCsat,
  csMarket,
  csMetrics,
  csBooktarget,
  csTemplate,
  csCheck,
  csDescribe,
  csPayout,
  csExplain,
  csCompare,
  csCost,
  csVersion,
];
