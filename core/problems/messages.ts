import type { Exact } from '../number/exact';

/**
 * Every sentence a person reads about a refusal, keyed by code: what is wrong | how to mend it. `{name}` is filled from
 * the problem's parameters; `{nearest?}` becomes `did you mean "…"? ` where something is near.
 */
export const messages = {
  // Cells
  'error cell': 'the cell holds the error {found} | mend that cell first',
  'not a number': '"{found}" is not a number | write 40% or 0.4, without currency signs or thousands separators',
  'not a limit': '"{found}" is not a limit | write a number such as 150%, or "none"',
  negative: '{found} is below 0 | write 0 or more',
  'not above zero': '{found} is not above 0 | write a number above 0',
  'too small': '{found} is below {least} | write {least} or more',
  'too large': '{found} is too large for a ratio; 1 means 100% | write {found}% if that is meant; {bound} is taken',
  'unknown word': '"{found}" is not known here | {nearest?}write one of: {known}',
  'not a date': '"{found}" is not a date | write a date such as 2027-01-31',
  'not a pay mix': '"{found}" is not a pay mix | write 70:30 (base first) or the variable share, such as 30%',
  'pay mix does not add up': 'the pay mix "{found}" does not add up to 100 | write base and variable, such as 70:30',
  'pay mix lost': 'the spreadsheet read the pay mix {found} as a time of day | put the mix in quotes: "{found}"',
  'pay mix ambiguous': '"{found}" does not say which part is variable | write {one} or {other} (base first)',
  'bare pay mix': '"{found}" alone is not a pay mix | write {mix} or {share}',
  'pay mix rows': 'a block of cells came (70:30 without quotes is rows 30 to 70) | put the mix in quotes: "70:30"',
  'not shares': '"{found}" is no list of shares | write "equal", or one share for each period, such as "20/20/20/40"',
  'bad shares':
    '"{found}" are not the shares of {count} periods | write "equal", or shares adding up to 100 such as {example}, in quotes',

  // Arguments of functions
  'missing argument': 'this argument is missing | write {usage}',
  'too many arguments': 'more than {most} arguments were given | write {usage}',
  'not one cell': 'a block of cells came where one cell is expected | give one cell',
  'not one column': '{columns} columns came where one is expected | give one cell or one column',
  'heights differ': 'this column has {height} rows, another has {other} | give columns of one height, or one cell',
  'unknown function': '"{found}" is not a function of CS Payout | see the list of functions',
  'no number': 'the result is too large for a spreadsheet number | check the size of the inputs',
  'divided by zero': '{field} is 0, so there is nothing to divide by | give a {field} other than 0',
  'nothing given': 'the range is empty | give {needed}',
  'range order': '{second} lies before {first} | correct one of them',
  'blank or zero':
    'a blank and 0 both mean that nothing is given here | give a number, or write "zero" for a real zero',
  'not decimals': '{found} is not a number of decimals | give a whole number from 0 to 6',
  'not two columns': '{columns} came where two are expected | give two columns: {needed}',
  'not a score': '{found} is not a score | give {scale}',
  'zeros unclear':
    'there is a 0 or a blank among the scores | say with the second argument what it is: "scores" or "blanks"',
  'finer than minor unit': '{found} is finer than the minor unit of {currency} | round it to {places} decimals',
  'finer than decimals': '{found} has more than {places} decimals | round it, or give more decimals',
  'bounds above quota':
    'with a quota bounds are attainments, and {found} is {percent} of it | write 1 for the quota itself, or leave it out',
  'overage without quota': 'overage needs a quota | give it, and the bounds as attainments',
  'not whole months': 'the period is not whole calendar months | give whole months, or use days',
  'target above all':
    'the target is {found} | lower the strength; where results can pass 100%, give all in points, 95 for 95%',
  'schedule starts late':
    'the schedule starts at {found} | start it at 0, with the share taken back from the first day',
  'schedule rises': 'the share taken back rises from {before} to {after} | the longer served, the less is taken back',
  'low above high': '{low} is above {high} | correct one of them',

  // The plan as a block or JSON
  'no plan': 'there is no PLAN section | start with a row that holds only PLAN; =CS_TEMPLATE("smb csm") shows one',
  'bad JSON': 'the plan is not valid JSON ({detail}) | give the whole text of a JSON plan',
  'not a document': '{found} came where {wanted} is expected | give {wanted}',
  'unknown template': `"{found}" is not a template | {nearest?}=CS_TEMPLATE() lists them; or give a block of cells or JSON`,
  'unknown section': '"{found}" stands alone in its row and names no section | {nearest?}sections are: {known}',
  'nothing but a name': 'the row says nothing but its name | say more, or remove it',
  'section elsewhere': 'the section name {found} is not in the first column of the block | move it there',
  'section twice': 'the section {found} comes twice for one plan | put its rows under one heading',
  'header twice': 'the column "{found}" comes twice | rename or remove one',
  'unknown header': 'there is no column "{found}" in this section | {nearest?}the columns are: {known}',
  'unknown key': '"{found}" is not a key of PLAN | {nearest?}the keys are: {known}',
  'key twice': 'the key "{found}" comes twice | remove one',
  'no name': 'the row has values but no {field} | give it on every row (unmerge merged cells)',
  required: '{field} is missing | give it',
  'name twice': '"{found}" comes twice | give each a name of its own',
  'name reserved': '"{found}" has a meaning of its own | choose another name',
  'bad measure name': 'a measure cannot be named "{found}" | leave out "@" and a last word "target" or "baseline"',

  'period too short': "{found} is shorter than a {period}, which the plan pays | leave it blank, or shorten the plan's",
  'pool of its own period': 'a pool is shared in each period of the plan | leave the period blank',
  'ratio of part of a year':
    '{measure} is a ratio, which cannot be added up over a {period} | leave the period blank, or make it year',
  'window adds up':
    '{measure} is a sum of the {window}, and periods are added up here | measure it by the period: leave its window blank',

  // What a plan says
  'unknown name': 'there is no {kind} "{found}" | {nearest?}name a {kind} of this plan',
  'plan based on itself': 'the plan "{found}" is based on itself | base it on another, or on none',
  'weights do not add up': 'the weights add up to {total} | make them add up to 100%',
  'no components': 'the plan has no component | add a COMPONENTS section with at least one row',
  'needs field': 'the {type} has no {field} | give it',
  'no such field': 'the {type} takes no {field} | leave {field} blank',
  'one rate': 'a commission takes one of rate, curve and rate measure with a curve; {given} | give one',
  'rate and weight': 'a weight already sets the base rate, and the {field} another | leave one of them blank',
  'target not above zero':
    '{measure} is better when higher, so its target must be above 0 | correct it, or set direction to lower',
  'baseline is target': 'baseline and target are equal | make them differ',
  'curve not ascending': 'at {at} comes after {before} | list the points in ascending order of at, each once',
  'curve pays less than zero': 'pays is {found} | write 0 or more',
  'curve shape for actual': 'the curve "{curve}" is {shape}, which has no meaning here | use a step or linear curve',
  'overage needs points': 'the overage curve "{curve}" needs a point below 1 and one at 1 | add them',
  'shape twice': '"{curve}" says another {field} than on its first row | say it on the first row only',
  'beyond needs linear': 'beyond "continue" needs a linear curve of two points or more | remove it, or mend "{curve}"',
  'attainment of one component':
    '{count} components are paid on {measure} ({scope}), not one | use "actual", or what one component is paid on',
  'credit to nobody':
    'the owner is credited with {owner}, and {rest} goes to nobody: shares must add up to 100% | name a column in "with"',
  'versions overlap': 'two versions of "{found}" are effective on the same days | end one before the next begins',
  'versions differ':
    'the versions of "{found}" differ in {field} | make it the same, or give this plan an id of its own',
  'several versions': 'the plan "{found}" has several versions | say which, such as "{example}"',

  // Results
  'no header row': 'no header row with the column "{column}" was found | give the headers too, one of them {column}',
  'no name in row': 'the row has values but no {column} | fill it, or leave a totals row out of the range',
  'no rows': 'there is no row below the headers | give a row for each {of}',
  'totals row': '"{found}" looks like a totals row | leave it out of the range',
  'misspelt column': 'the column "{found}" is not known | did you mean "{nearest}"? Rename the column',
  'bad period': '"{found}" is not a period | write 2027-Q1, 2027-03, 2027-H1, 2027, or a date within the period',
  'wrong period': '"{found}" is not a {wanted}, and the plan pays each {wanted} | write {example}',
  'needs period': 'there is a {field} but no period | add a period column, such as 2027-Q1',
  'needs pay': 'neither ote nor base is given | give one of them in the row, or for the role in ROLES',
  'needs variable': 'the plan has a cap or floor, and the target variable is 0 | give ote and a variable share',
  'pay disagrees': 'base {base} is not the base share of ote {ote} at {mix} | give only one',
  'needs plan': 'there are several plans and nothing says which is meant | add a plan column with one of: {plans}',
  'not covered': 'no version of "{plan}" is effective on any day of this row | correct the period or the dates',
  'needs fx': 'pay is in {currency} and the plan in {plan}, without a rate | give fx, the {currency} for one {plan}',
  'fx without currency': "fx is not 1 and the pay currency is the plan's, {currency} | give the pay currency, or no fx",
  'missing measure':
    'there is no {column}, which {component} is paid on | give it, write "zero" for a real zero, or set "missing" in the plan',
  'missing column': 'there is no column "{column}", which {component} needs | add it',
  'group ratio': `{measure} is a ratio, and those of members do not add up | give the column "{column}", or use CS_METRICS`,
  'group differs':
    '{column} is {found} here and {first} in another row of {group} | give the group one value per period',
  'no group': 'the row names no {field}, and {component} is paid on it | fill the {field} column',
  'no members': '{group} has no members whose rows add up | fill the manager column, or give the column "{column}"',
  'periods apart':
    '{payee} of {group} has a row for {found}, which is not added up to {wanted} | give the column "{column}", use CS_METRICS, or pay all by one kind of period',
  'currencies apart':
    '{payee} of {group} is paid in {found}, which is not added up to {wanted} | give the column "{column}", or pay all in one currency',
  'no target': '{component} has no target for {measure} | give one in the plan, or a column "{measure} target"',
  'actual zero': '{measure} is 0, and target / actual is nothing | correct it, or use direction "lower"',
  'all missing': 'every bonus of this payee is missing its measure, of those settled alike | give one of the measures',
  'rows overlap': 'another row of "{payee}" covers the same days | give each its own start and end, or remove one',
  'no share column': 'there is no column "{column}" to share the pool by | add it, or share by equal or target',
  'currencies differ': 'the segments of "{payee}" are under plans in {currencies} | give these plans one currency',
  'several currencies': 'amounts in {currencies} do not add up | take the rows of one currency at a time',
  'needs year value':
    '{component} goes by the year so far, and the ratio {measure} does not add up | give the column "{column}"',
  'paid without rows':
    'paid to date is given, but earlier periods of this year and plan have no row | give the rows of the earlier periods too',
  'balance in another currency':
    'the draw balance before is in {before}, and this plan is in {currency} | give the draw balance, "zero" for none',
  'both guarantee and draw': 'the row has a guarantee and a draw | leave one of them blank',

  // Accounts and roster
  'not of the table': 'the column "{found}" has no meaning here | {nearest?}rename or remove it',
  'needs a period': 'there is no period | fill the period column, or say the period of the whole table in the call',
  'period kinds differ': '"{found}" is not a {wanted}, as in the rows above | give every row a {wanted}',
  'not by that period':
    '"{found}" is not a {kind}, and the accounts are by the {kind} | give a {kind}, or the plan, if it pays by another period',
  'no accounts in period': 'no account has a row in {found} | give one of: {periods}',
  'account twice': 'row {other} has the same account, period, owner and segment | add them up in one row',
  'lost more than there was':
    '{account} loses {lost} of {had} in this period | correct what it started with, or what it lost',
  'renewed more than due':
    '{account} renews {renewed} of {due} due in this period | put it in the period in which it was due, and growth in expansion',
  'rate missing': 'the amounts are in {currency}, and no rate to {plan} is given | give fx here or in the roster',
  'rates differ': 'the roster gives several rates for {currency} in this period | give fx here',
  'roster days overlap': 'row {other} of "{payee}" covers the same days | give each its own from and to',
  'one period only':
    '{field} belongs to one period, and the row holds for {held} | give that period a row with from and to',
  'no such credit column': 'CREDITS names the column "{column}", which neither table has | add it to the roster',
  'credits differ': 'the plans credit the segment "{segment}" in two ways | give them one CREDITS section',
  'almost a name':
    '"{found}" is almost the {kind} "{nearest}" | write the same name, or rename one so that they differ more',
  'list by comma': '"{found}" is read as one {kind} | give several apart by ";"',
  'plans measure differently': 'the plans differ in {what} | call CS_METRICS for each of them',
  'unknown payee': 'there is no payee "{found}" in the results | {nearest?}give a name of the payee column',
  'several periods': '"{payee}" has several periods | say which: {periods}',
  'no such period': '"{payee}" has no row for that period | give one of: {periods}',
} as const;

export type MessageCode = keyof typeof messages;

/** What may fill a place in a sentence. */
export type Filler = string | number | Exact | readonly string[];

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Required<N> = N extends `${string}?` ? never : N;
type Optional<N> = N extends `${infer Name}?` ? Name : never;

/** The parameters of a sentence, read off its text. */
export type ParametersOf<S> = Readonly<Record<Required<Names<S>> & string, Filler>> &
  Readonly<Record<Optional<Names<S>>, string | undefined>>;

export type MessageParameters = { [C in MessageCode]: ParametersOf<(typeof messages)[C]> };
