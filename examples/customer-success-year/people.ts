import type { OutputCell } from '../../core/cells/cell';
import { day } from './day';

export const rosterHeaders = [
  ...['payee', 'role', 'team', 'region', 'manager', 'from', 'to', 'ote', 'currency', 'fx', 'specialist'],
  ...['expansion arr target', 'leave days', 'ramp', 'draw', 'clawback', 'adjustment reason'],
] as const;

/** One row of the roster: who somebody is between two days, and what is special about those days. */
export type RosterRow = Partial<Record<(typeof rosterHeaders)[number], OutputCell>> & { readonly payee: string };

const euro = { currency: 'EUR', fx: 0.8 };
const pound = { currency: 'GBP', fx: 0.75 };
const yen = { currency: 'JPY', fx: 150 };

const csm = { role: 'CSM', ote: 120_000, 'expansion arr target': 40_000 };
const senior = { ...csm, role: 'Senior CSM', ote: 144_000 };
const scale = { role: 'Scale CSM', ote: 96_000, 'expansion arr target': 10_000 };
const lead = { role: 'Team Lead', ote: 168_000 };

const cedar = { team: 'Cedar', region: 'NAM', manager: 'Renata Oliveira' };
const maple = { team: 'Maple', region: 'NAM', manager: 'Gregory Adeyemi', specialist: 'Diego Ferreira' };
const linden = { team: 'Linden', region: 'EMEA', manager: 'Elif Yıldız', ...euro };
const olive = { team: 'Olive', region: 'EMEA', manager: 'Giulia Romano', specialist: 'Lena Hoffmann', ...euro };
const banyan = { team: 'Banyan', region: 'APAC', manager: 'Arjun Mehta' };

/** A leader's own row names the manager of the leader. */
const leads = (team: { readonly team: string; readonly region: string }): Omit<RosterRow, 'payee'> => {
  const { team: name, region } = team;
  return { ...lead, team: name, region, ...(region === 'APAC' ? {} : { manager: 'Margaret Chukwu' }) };
};

const leaders: readonly RosterRow[] = [
  { payee: 'Margaret Chukwu', role: 'VP', region: 'NAM; EMEA', ote: 260_000 },
  { payee: 'Renata Oliveira', ...leads(cedar) },
  { payee: 'Gregory Adeyemi', ...leads(maple) },
  { payee: 'Elif Yıldız', ...leads(linden), ...euro },
  { payee: 'Giulia Romano', ...leads(olive), ...euro },
  { payee: 'Arjun Mehta', ...leads(banyan) },
];

/** Hired on 17 May: half a target at first, three quarters in the summer, and a draw until the book pays. */
const keahi = { payee: 'Keahi Nakamura', ...csm, ...cedar };
const hire: readonly RosterRow[] = [
  { ...keahi, from: day(5, 17), to: day(6, 30), ramp: 0.5, draw: 5_000 },
  { ...keahi, from: day(7, 1), to: day(9, 30), ramp: 0.75, draw: 8_000 },
  { ...keahi, from: day(10, 1) },
];

/** Moves on 16 August to another role, plan and team; her accounts stay with her to the end of the quarter. */
const lucia = { payee: 'Lucía Hernández' };
const move: readonly RosterRow[] = [
  { ...lucia, ...scale, ...maple, to: day(8, 15) },
  { ...lucia, ...csm, ...cedar, specialist: maple.specialist, from: day(8, 16) },
];

/** On parental leave from 12 July to 7 November: 81 days of the third quarter and 38 of the fourth. */
const kavita = { payee: 'Kavita Deshpande', ...csm, ...banyan };
const leave: readonly RosterRow[] = [
  { ...kavita, to: day(6, 30) },
  { ...kavita, from: day(7, 1), to: day(9, 30), 'leave days': 81 },
  { ...kavita, from: day(10, 1), 'leave days': 38 },
];

const customerSuccess: readonly RosterRow[] = [
  { payee: 'Darnell Washington', ...senior, ...cedar },
  { payee: 'Mei-Ling Chou', ...csm, ...cedar },
  { payee: 'Aisha Rahman', ...senior, ...cedar },
  { payee: 'Tomasz Nowak', ...csm, ...cedar },
  ...hire,
  ...move,
  { payee: 'Jamal Carter', ...scale, ...maple },
  { payee: 'Hannah Goldberg', ...scale, ...maple },
  { payee: 'Wei Zhang', ...scale, ...maple },
  { payee: 'Sofia Petrova', ...scale, ...maple },
  { payee: 'Nadia Benali', ...csm, ...linden },
  { payee: 'Pieter Janssens', ...senior, ...linden },
  { payee: 'Aoife Murphy', ...csm, ...linden },
  { payee: 'Katarzyna Zielińska', ...csm, ...linden },
  { payee: 'Emeka Nwosu', ...senior, ...linden, ...pound },
  { payee: 'Anders Lindqvist', ...scale, ...olive },
  { payee: 'Beatriz Carvalho', ...scale, ...olive },
  { payee: 'Yusuf Demir', ...scale, ...olive },
  { payee: 'Thandiwe Mokoena', ...scale, ...olive },
  { payee: 'Dimitra Papadopoulou', ...scale, ...olive, to: day(8, 31) },
  { payee: 'Haruka Sato', ...senior, ...banyan, ...yen },
  { payee: 'Nguyễn Minh Anh', ...csm, ...banyan },
  { payee: 'Siti Rahmawati', ...csm, ...banyan },
  { payee: 'Oliver Te Awa', ...csm, ...banyan },
  ...leave,
];

/** An expansion of the first quarter was paid and then lost: what of it is taken back stands in the third quarter. */
const ingeborg = { payee: 'Ingeborg Vatne', role: 'Solutions Engineer', team: 'Specialists', ote: 150_000 };
const specialists: readonly RosterRow[] = [
  { payee: 'Diego Ferreira', role: 'Scale Specialist', team: 'Specialists', ote: 90_000 },
  { payee: 'Lena Hoffmann', role: 'Scale Specialist', team: 'Specialists', ote: 90_000, ...euro },
  { ...ingeborg, to: day(6, 30) },
  {
    ...{ ...ingeborg, from: day(7, 1), to: day(9, 30), clawback: 750 },
    'adjustment reason': 'Fernhollow Mills left after 7 of 12 months: of 1,800.00 paid, CS_CLAWBACK(1800, 7, 12)',
  },
  { ...ingeborg, from: day(10, 1) },
];

/** The roster of the quarterly plans: 34 people. */
export const roster: readonly RosterRow[] = [...leaders, ...customerSuccess, ...specialists];
