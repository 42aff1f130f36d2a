import type { WorkedCase } from './worked-case';

export const onboardingSpecialistExample: WorkedCase = {
  results: [
    ['payee', 'team', 'period', 'ote', 'time to value', 'adoption', 'csat', 'logo retention@team'],
    ['Fay Lund', 'Birch', '2027-Q2', 76400, 27.5, 0.61, 93, 0.931],
    ['Gil Amari', 'Birch', '2027-Q2', 69900, 33, 0.688, 'n/a', 0.931],
  ],
  pays: [3899.29, 3055.09],
  working: [
    [
      'Target variable: 76,400 × 20% / 4 = 3,820.00',
      'Speed, lower is better: 2 - 27.5 / 30 = 108.3333…%; the curve pays 100% + 8.3333…% × 50 / 25 = 116.6666…%; 40% × 3,820 × 116.6666…% = 1,782.67',
      'Adoption: 61 / 65 = 93.8461…%; 20% + 13.8461…% × 80 / 20 = 75.3846…%; 30% × 3,820 × 75.3846…% = 863.91',
      'CSAT: 93 / 90 = 103.3333…%; 100% + 3.3333…% × 20 / 10 = 106.6666…%; 15% × 3,820 × 106.6666…% = 611.20',
      'Team logos: 93.1 / 92 = 101.1956…%; 100% + 1.1956…% × 50 / 5 = 111.9565…%; 15% × 3,820 × 111.9565…% = 641.51',
      'Pay: 1,782.67 + 863.91 + 611.20 + 641.51 = 3,899.29',
    ],
    [
      'Target variable: 69,900 × 20% / 4 = 3,495.00',
      'No survey came back, so the 15% of CSAT go to the other 85% in proportion: each weight × 100 / 85',
      'Speed: 2 - 33 / 30 = 90%; 20% + 10% × 80 / 20 = 60%; 40 / 85 × 3,495 × 60% = 986.82',
      'Adoption: 68.8 / 65 = 105.8461…%; 100% + 5.8461…% × 40 / 20 = 111.6923…%; 30 / 85 × 3,495 × 111.6923…% = 1,377.76',
      'CSAT: missing: 0.00',
      'Team logos: 111.9565…% as for Fay; 15 / 85 × 3,495 × 111.9565…% = 690.51',
      'Pay: 986.82 + 1,377.76 + 0.00 + 690.51 = 3,055.09',
    ],
  ],
};
