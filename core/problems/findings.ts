import type { ParametersOf } from './messages';

/**
 * Every sentence a person reads about a finding of CS_CHECK that is not a refusal (SPEC §9), keyed by code: what was
 * found | why it matters | how to mend it. `{name}` is filled from the finding's parameters.
 */
export const warnings = {
  'variable share high':
    '{share} of pay at target is variable | pay swings more than most bear | lower it, or guarantee part',
  'no cap': 'nothing limits {components} | windfalls and errors are paid in full | set a cap',
  'pay can be nothing': '{payees} can be paid nothing | nobody can live on that | give base pay or a guarantee',
  'below living floor':
    'yearly pay of {payees} can be below {floor}, the living floor | the plan rules it out | raise base pay or guarantee',
  'over budget': '{period} costs {cost}, the budget is {budget} | more is paid than planned | see CS_COST',
  'many measures': 'pay depends on {count} measures | none gets much attention | keep three to five',
  'single measure': '{measure} alone decides pay | one number is easily gamed | add another, or a gate',
  'not controllable': 'people do not control {measure} | pay is luck | pay what they can move',
  'long window':
    '{measure} covers a {window} and is paid each {period} | events count repeatedly | pay yearly, or add "@year"',
  'grr target': 'the GRR target is {target} | GRR never passes 100% | set it lower',
  cliff:
    "one point of attainment at {at} moves {moves} of the component's target | people push over the edge | rise more slowly",
  'less for more': 'a result better than {at} pays less | it rewards holding back | let no curve fall',
  'nobody reached': 'none of {count} payees reached the target of {component} | people give up | check the target',
  'blank actual': '{column} is missing for {payees} | it may be forgotten | fill it in; write "zero" for 0',
  'almost the same':
    'the {kind}s "{found}" and "{nearest}" differ by a letter | a slip parts a group | write one, if one is meant',
  'listed alone': 'only leaders name the {kind} "{found}" | a slip leaves people out | check the name',
  'no row':
    "no row of {payees} for {period} | what settles over time goes by rows | add it, a leaver's with an end; a hire has a start",
  'review passed': 'the plan was to be reviewed by {on} | targets grow old | review it, set a new date',
} as const;

/** As above, for what is only worth knowing. */
export const notes = {
  'variable share':
    '{share} of pay at target is variable | under 20% hardly steers, over 30% invites selling | set 80:20 to 70:30',
  'low cap': 'the plan pays at most {most} of target variable | little is won beyond target | raise it to 120%',
  'no shared measure': 'only individual results count | helping others earns nothing | add a team measure',
  'only lagging': 'every measure is lagging | they show too late what to do | add a leading one',
  'unknown measure':
    '"{measure}" is neither built in nor in MEASURES | it counts as points, higher is better | declare or correct it',
  'same number': '{plans} are paid on the same {measure} | one result is paid twice | split the credit',
  'small weight': 'the weight is only {weight} | under 10% hardly steers | raise or drop it',
  'dead zone': 'from {from} to {to} a better result pays nothing more | people stop there | let the curve rise',
  'accelerator resets':
    '{components}: more than in proportion above target, anew each {period} | moving deals can pay | settle year to date',
  'everybody reached': 'all {count} payees reached the target of {component} | it may be too easy | check the target',
  'zero actual': '{column} is 0 or blank for {payees} | an empty cell counts as 0 | check that it is',
  'unused columns': 'nothing uses {columns} | they change no pay | rename or remove them',
} as const;

export const findings = { ...warnings, ...notes };

export type FindingCode = keyof typeof findings;
export const findingCodes = Object.keys(findings) as FindingCode[];
export type FindingParameters = { [C in FindingCode]: ParametersOf<(typeof findings)[C]> };

/** Why a refusal is an error. */
export const whyRefused = 'nothing is computed from a value that was not understood';
