import type { OfficeGlobals } from './office/install';

/** Stands for office.js in the pane's frame: the page around it has the workbook, and so the shim. */
const { csPayoutOffice } = window.parent as unknown as { readonly csPayoutOffice: OfficeGlobals };
Object.assign(window, csPayoutOffice);
