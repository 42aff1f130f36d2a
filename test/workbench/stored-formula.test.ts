import { formula } from '../../workbench/xlsx/formula';
import { newerFunctions } from '../../workbench/xlsx/write/newer-functions';
import { storedFormula } from '../../workbench/xlsx/write/stored-formula';

// As Excel writes them: the prefixes are those of [MS-XLSX] 2.2.3, and _xlpm., _xlop. those of LET and LAMBDA there.
test.each([
  ['SUM(A1:A3)+1E5', 'SUM(A1:A3)+1E5'],
  ['CS_PAYOUT(A1,B2)', '_xldudf_CS_PAYOUT(A1,B2)'],
  ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['SORT(UNIQUE(FILTER(A1:A9,B1:B9>0)))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(_xlfn._xlws.FILTER(A1:A9,B1:B9>0)))'],
  [
    'IFS(A1>1,TEXTJOIN(", ",TRUE,A1:A3),TRUE,SEQUENCE(3))',
    '_xlfn.IFS(A1>1,_xlfn.TEXTJOIN(", ",TRUE,A1:A3),TRUE,_xlfn.SEQUENCE(3))',
  ],
  ['STDEV.S(A1:A9)+T.INV.2T(0.05,9)', '_xlfn.STDEV.S(A1:A9)+_xlfn.T.INV.2T(0.05,9)'],
  ['NETWORKDAYS.INTL(A1,A2)+ISO.CEILING(1.5)', 'NETWORKDAYS.INTL(A1,A2)+ISO.CEILING(1.5)'],
  ['LET(x,1,x+1)', '_xlfn.LET(_xlpm.x,1,_xlpm.x+1)'],
  [
    'LET(pay, A1, rate, pay*2, IF(Pay>rate,pay,0))',
    '_xlfn.LET(_xlpm.pay, A1, _xlpm.rate, _xlpm.pay*2, IF(_xlpm.Pay>_xlpm.rate,_xlpm.pay,0))',
  ],
  ['LET(a,1,SUM(A:A,$A$1,Sheet!a,a!B1,"a"))+a', '_xlfn.LET(_xlpm.a,1,SUM(A:A,$A$1,Sheet!a,a!B1,"a"))+a'],
  ['LET(x,x+1,x)', '_xlfn.LET(_xlpm.x,x+1,_xlpm.x)'],
  ['LET(x,Pay[x],x)', '_xlfn.LET(_xlpm.x,Pay[x],_xlpm.x)'],
  ['LAMBDA(x,[y],x+y)(2,3)', '_xlfn.LAMBDA(_xlpm.x,_xlop.y,_xlpm.x+_xlpm.y)(2,3)'],
  ['LET(f,LAMBDA(t,t*3),f(2)+t)', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.t,_xlpm.t*3),_xlpm.f(2)+t)'],
  [
    'MAP(A1:A3,LAMBDA(v,LET(w,v*2,w&"v")))',
    '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlfn.LET(_xlpm.w,_xlpm.v*2,_xlpm.w&"v")))',
  ],
  ["SUM(A7#)+ROWS('My data'!$B$2#)", "SUM(_xlfn.ANCHORARRAY(A7))+ROWS(_xlfn.ANCHORARRAY('My data'!$B$2))"],
  ['"LET(x,1,x)"&\'FILTER(\'!A1', '"LET(x,1,x)"&\'FILTER(\'!A1'],
  ['IF(A1=#N/A,Tier[[#Headers],[x]],0)', 'IF(A1=#N/A,Tier[[#Headers],[x]],0)'],
])('%s', (typed, stored) => {
  expect(storedFormula(typed)).toBe(stored);
  expect(formula(stored)).toBe(typed);
});

test('small letters are stored as they were typed, functions as Excel knows them', () => {
  expect(storedFormula('xlookup(a1,b:b,c:c)')).toBe('_xlfn.XLOOKUP(a1,b:b,c:c)');
});

test('every name of the table reads back as it is typed', () => {
  const names = [...newerFunctions.keys()];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(formula(storedFormula(`${name}(A1)`))).toBe(`${name}(A1)`);
});
