/** `Excel.PageLayout`: accepted and kept by nobody, as the workbench does not print. */
export class PageLayoutShim {
  orientation = 'Portrait';
  zoom: object = {};
  printGridlines = false;
  leftMargin = 0;
  rightMargin = 0;
  topMargin = 0;
  bottomMargin = 0;
  paperSize = '';

  readonly headersFooters = { defaultForAllPages: { centerFooter: '', leftFooter: '', rightFooter: '' } };

  setPrintArea(_range: unknown): void {
    // Printing is a matter of the spreadsheet that opens the saved file.
  }
  setPrintTitleRows(_range: unknown): void {
    // Likewise.
  }
}

/** `Excel.PageBreakCollection`: accepted likewise. */
export class PageBreaksShim {
  add(_cell: unknown): void {
    // Printing is a matter of the spreadsheet that opens the saved file.
  }
  removePageBreaks(): void {
    // Likewise.
  }
}
