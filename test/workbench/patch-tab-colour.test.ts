import { readSheetLook } from '../../workbench/grid/book/read-sheet-look';
import { laidOut, sheetWith } from './patched-book';

describe('the colour of the tab', () => {
  const settings = '<sheetPr codeName="S"><tabColor theme="5"/><outlinePr summaryBelow="0"/></sheetPr>';
  const tabOf = (xml: string): string | undefined => /<sheetPr.*<\/sheetPr>/.exec(xml)?.[0];

  test('takes the place of the one before, and goes', async () => {
    const given = await laidOut(sheetWith(settings), { tabColour: '#1f4e79' });
    expect(tabOf(given)).toBe(
      '<sheetPr codeName="S"><tabColor rgb="FF1F4E79"/><outlinePr summaryBelow="0"/></sheetPr>',
    );
    expect(readSheetLook(`<worksheet>${given}</worksheet>`).tabColour).toBe('#1F4E79');
    const taken = await laidOut(sheetWith(settings), { tabColour: 'none' });
    expect(tabOf(taken)).toBe('<sheetPr codeName="S"><outlinePr summaryBelow="0"/></sheetPr>');
  });

  test('comes before all else in a sheet that says nothing of itself', async () => {
    const xml = await laidOut(sheetWith(''), { tabColour: '#1F4E79', showsGridlines: false });
    expect(xml).toMatch(/^<sheetPr><tabColor rgb="FF1F4E79"\/><\/sheetPr><sheetViews>/);
    expect(await laidOut(sheetWith('<sheetPr/>'), { tabColour: '#1F4E79' })).toMatch(
      /^<sheetPr><tabColor rgb="FF1F4E79"\/><\/sheetPr>/,
    );
  });

  test('of the theme is shown as the theme has it, nearer to white by its tint', () => {
    const xml = '<worksheet><sheetPr><tabColor theme="1" tint="0.5"/></sheetPr></worksheet>';
    // Half of the way from 0, 0, 100 to 255: 127.5, 127.5 and 177.5, rounded.
    expect(readSheetLook(xml, ['#ffffff', '#000064']).tabColour).toBe('#8080b2');
  });
});
