/** Columns that a plain spreadsheet would add to the results, in order: header → formula. The last is the pay. */
type Columns = Readonly<Record<string, string>>;

/** 10 % at 90 %, 100 % at 100 %, 150 % at 105 % and beyond. */
const retention = (x: string): string => `IF(${x}<90%,0,IF(${x}<100%,10%+(${x}-90%)*9,MIN(150%,100%+(${x}-100%)*10)))`;
/** 20 % at 80 %, 100 % at 100 %, 140 % at 120 % and beyond. */
const progress = (x: string): string => `IF(${x}<80%,0,IF(${x}<100%,20%+(${x}-80%)*4,MIN(140%,100%+(${x}-100%)*2)))`;
/** 20 % at 60 %, 100 % at 100 %, 160 % at 130 % and beyond. */
const growth = (x: string): string => `IF(${x}<60%,0,IF(${x}<100%,20%+(${x}-60%)*2,MIN(160%,100%+(${x}-100%)*2)))`;

/** From 8 February to the end of March 2027: 52 of 90 days. */
const started = 'IF([@start]="2027-02-08",52/90,1)';

/**
 * What each template says, once more as formulas of a spreadsheet: written from the plan's words, without the core.
 * The team bonus is not here: a spreadsheet has no formula for odd cents.
 */
export const formulas: Readonly<Record<string, Columns>> = {
  'smb csm': {
    tv: `=[@ote]*25%/4*${started}`,
    logos: `=ROUND(35%*[@tv]*${retention('[@logo retention]/90%')},2)`,
    kept: `=ROUND(25%*[@tv]*${retention('[@grr]/88%')},2)`,
    used: `=ROUND(20%*[@tv]*${progress('[@adoption]/70%')},2)`,
    team: `=ROUND(20%*[@tv]*${retention('[@nrr@team]/102%')},2)`,
    paid: '=MIN([@logos]+[@kept]+[@used]+[@team],ROUND(150%*[@tv],2))',
    pay: '=[@paid]+MIN([@references],4)*150',
  },
  'enterprise csm': {
    tv: '=[@ote]*30%/4',
    a: '=[@grr]/92%',
    kept: '=ROUND([@tv]*50%*IF([@a]<90%,0,IF([@a]<100%,50%+([@a]-90%)*5,MIN(150%,100%+([@a]-100%)*10))),2)',
    b: '=([@nrr]-100%)/10%',
    grown: '=ROUND([@tv]*30%*IF([@b]<90%,0,IF([@b]<100%,50%+([@b]-90%)*5,MIN(150%,100%+([@b]-100%)*10))),2)',
    liked: '=ROUND([@tv]*20%*IF([@csat]>=90,100%,IF([@csat]>=85.5,50%,0)),2)',
    pay: '=MIN([@kept]+[@grown]+[@liked],ROUND(150%*[@tv],2))',
  },
  'onboarding specialist': {
    tv: '=[@ote]*20%/4',
    share: '=IF([@csat]="n/a",100/85,1)',
    a: '=2-[@time to value]/30',
    fast: '=ROUND(40%*[@share]*[@tv]*IF([@a]<80%,0,IF([@a]<100%,20%+([@a]-80%)*4,MIN(150%,100%+([@a]-100%)*2))),2)',
    used: `=ROUND(30%*[@share]*[@tv]*${progress('[@adoption]/65%')},2)`,
    b: '=IF([@csat]="n/a",0,[@csat])/90',
    liked: '=ROUND(15%*[@tv]*IF([@b]<90%,0,IF([@b]<100%,10%+([@b]-90%)*9,MIN(120%,100%+([@b]-100%)*2))),2)',
    team: `=ROUND(15%*[@share]*[@tv]*${retention('[@logo retention@team]/92%')},2)`,
    pay: '=MIN([@fast]+[@used]+[@liked]+[@team],ROUND(150%*[@tv],2))',
  },
  'renewal manager': {
    a: '=[@renewal rate@team]/90%',
    rate: '=IF([@a]>=106%,0.8%,IF([@a]>=103%,0.7%,IF([@a]>=100%,0.6%,IF([@a]>=95%,0.55%,IF([@a]>=90%,0.5%,0.4%)))))',
    renewed: '=ROUND([@renewed arr]*[@rate],2)',
    b: '=[@on time renewals]/85%',
    prompt: '=ROUND(1500*IF([@b]<80%,0,IF([@b]<100%,20%+([@b]-80%)*4,MIN(125%,100%+([@b]-100%)*2.5))),2)',
    pay: '=MIN([@renewed]+[@prompt],ROUND(200%*[@ote]*30%/4,2))',
  },
  'half team half individual': {
    worked: `=${started}`,
    tv: '=[@ote]*25%/4*[@worked]',
    target: '=IF([@expansion arr target]="",40000,[@expansion arr target])*[@worked]*IF([@ramp]="",1,[@ramp])',
    kept: `=ROUND(25%*[@tv]*${retention('[@grr]/90%')},2)`,
    grown: `=IF([@grr]<85%,0,ROUND(15%*[@tv]*${growth('[@expansion arr]/[@target]')},2))`,
    met: `=ROUND(10%*[@tv]*${progress('[@qbr coverage]/90%')},2)`,
    all: '=SUMIFS([expansion arr],[team],[@team])/SUMIFS([target],[team],[@team])',
    team: `=ROUND(30%*[@tv]*${retention('[@grr@team]/90%')},2)`,
    grownteam: `=ROUND(20%*[@tv]*${growth('[@all]')},2)`,
    pay: '=MIN([@kept]+[@grown]+[@met]+[@team]+[@grownteam],ROUND(150%*[@tv],2))',
  },
  'cs leader': {
    tv: '=[@ote]*30%/2',
    // Each of the two regions has one director; both are in the region of Vera, who has no number of her own.
    added: '=IF([@net arr]="",SUMIFS([net arr],[manager],[@payee]),[@net arr])',
    asked: '=IF([@net arr]="",SUMIFS([net arr target],[manager],[@payee]),[@net arr target])',
    curve: `=${growth('([@added]/[@asked])')}`,
    net: '=ROUND(40%*[@tv]*IF([@renewal rate@region]<85%,MIN(100%,[@curve]),[@curve]),2)',
    kept: `=ROUND(30%*[@tv]*${retention('[@renewal rate@region]/91%')},2)`,
    used: `=ROUND(15%*[@tv]*${progress('[@adoption@region]/70%')},2)`,
    a: '=[@nps@company]/40',
    voice: '=ROUND(15%*[@tv]*IF([@a]<75%,0,IF([@a]<100%,20%+([@a]-75%)*80/25,MIN(140%,100%+([@a]-100%)*40/25))),2)',
    pay: '=MIN([@net]+[@kept]+[@used]+[@voice],ROUND(160%*[@tv],2))',
  },
  'account manager': {
    worked: '=(90-[@leave days])/90',
    tv: '=[@ote]*30%/4*[@worked]',
    a: '=[@expansion arr]/(IF([@expansion arr target]="",120000,[@expansion arr target])*[@worked])',
    // Each band above the first adds what its rate is more than that of the band below.
    rate: '=[@a]+MAX(0,[@a]-100%)*50%+MAX(0,[@a]-125%)*50%',
    sold: '=ROUND(45%*[@tv]*[@rate]*IF([@grr]<85%,50%,1),2)',
    kept: `=ROUND(30%*[@tv]*${retention('[@grr]/90%')},2)`,
    met: `=ROUND(10%*[@tv]*${progress('[@qbr coverage]/90%')},2)`,
    team: `=ROUND(15%*[@tv]*${retention('[@nrr@team]/105%')},2)`,
    pay: '=MIN([@sold]+[@kept]+[@met]+[@team],ROUND(200%*[@tv],2))',
  },
};

/** The same for the published plans of `examples/plans`, by file name. */
export const publishedFormulas: Readonly<Record<string, Columns>> = {
  'posthog-csm.json': {
    worked: '=IF([@start]="2026-11-02",60/92,1)',
    earned: '=ROUND([@ote]*20%/4*[@worked]*MAX(0,[@nrr]-100%)/10%,2)',
    pay: '=MAX([@earned],ROUND([@guarantee]*[@worked],2))',
  },
  'surveymonkey-sales-2020.json': {
    a: '=[@acv bookings]/[@acv bookings target]',
    b: '=[@self serve bookings]/[@self serve bookings target]',
    pay: '=ROUND(75000*([@a]+MAX(0,[@a]-1)*3),2)+ROUND(18750*([@b]+MAX(0,[@b]-1)*3),2)',
  },
  'rally-management-2011.json': {
    a: '=[@product bookings@company]/[@product bookings@company target]',
    tier: '=IF([@a]>=110%,MIN(200%,[@a]*1.6),IF([@a]>=105%,[@a]+20%,IF([@a]>=104%,104%+([@a]-104%)*21,[@a])))',
    pay: '=IF([@new bookings reached@company]<90%,0,ROUND([@ote]*20%/4*[@tier],2))',
  },
};
