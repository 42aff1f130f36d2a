import type { WorkedCase } from './worked-case';

export const teamBonusExample: WorkedCase = {
  results: [
    ['payee', 'team', 'period', 'ote', 'leave days', 'grr@team', 'adoption@team', 'references'],
    ['Ida Krog', 'Elm', '2027-Q1', 84000, '', 0.917, 0.668, 3],
    ['Joe Marsh', 'Elm', '2027-Q1', 71000, '', 0.917, 0.668, 6],
    ['Kim Soto', 'Elm', '2027-Q1', 92500, 20, 0.917, 0.668, ''],
  ],
  pays: [4469.98, 3914.77, 3758.99],
  working: [
    [
      'Retention pool: 91.7 / 91 = 100.7692…%; the curve pays 100% + 0.7692…% × 50 / 5 = 107.6923…%; 9,000 × 107.6923…% = 9,692.31',
      'Shares, by target variable and days: 84,000 + 71,000 + 92,500 × 70 / 90 = 226,944.4444…',
      'Retention: 9,692.31 × 84,000 / 226,944.4444… = 3,587.4596…, cut to 3,587.45; the three cut shares leave 0.02, a cent each for the two largest remainders, of which this is the first: 3,587.46',
      'Adoption pool: 66.8 / 70 = 95.4285…%; 20% + 15.4285…% × 80 / 20 = 81.7142…%; 3,000 × 81.7142…% = 2,451.43',
      'Shares, equal, by days: 1 + 1 + 70 / 90 = 2.7777…',
      'Adoption: 2,451.43 / 2.7777… = 882.5148, cut to 882.51; 0.01 is left, and of the equal remainders of Ida and Joe the first name gets it: 882.52',
      'Recognition, not pay: 3 × 0.5 = 1.5 days off',
      'Pay: 3,587.46 + 882.52 = 4,469.98',
    ],
    [
      'Retention: 9,692.31 × 71,000 / 226,944.4444… = 3,032.2575…, cut to 3,032.25, and the second of the two cents: 3,032.26',
      'Adoption: 882.5148, cut to 882.51',
      'Recognition, not pay: 6 × 0.5 = 3 days off, of which 2 count',
      'Pay: 3,032.26 + 882.51 = 3,914.77',
    ],
    [
      'Retention: 9,692.31 × 71,944.4444… / 226,944.4444… = 3,072.5927…, cut to 3,072.59',
      'Adoption: 2,451.43 × 0.7777… / 2.7777… = 686.4004, cut to 686.40',
      'Pay: 3,072.59 + 686.40 = 3,758.99',
    ],
  ],
};
