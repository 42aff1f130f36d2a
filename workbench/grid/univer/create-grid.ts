import { IUndoRedoService, LifecycleStages, LocaleType, LogLevel, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  CalculationMode,
  CellAlertManagerService,
  FormulaDataModel,
  IActiveDirtyManagerService,
  ILayoutService,
  ISheetClipboardService,
  SheetInterceptorService,
  UniverSheetsCorePreset,
  UniverSheetsUIPlugin,
} from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import { defaultTheme } from '@univerjs/themes';
import { catalogue } from '../../../core/functions/catalogue';
import type { AssociatedFunctions } from '../office/custom-functions';
import type { Refusals } from '../refusals';
import { functionHelp } from './function-help';
import { Grid } from './grid';
import { leftOutMenus } from './left-out-menus';
import { takePercents } from './percent-entry';
import { refusalAlerts } from './refusal-alerts';
import { replacedFunctions } from './replaced-functions';
import { type SpreadsheetFunction, spreadsheetFunction } from './spreadsheet-function';
import { TextClipboard } from './text-clipboard';
import { textPasteHook } from './text-paste';

/** Starts Univer in an element, with our functions in its engine and its help, and no workbook open yet. */
export function createGrid(container: HTMLElement, functions: AssociatedFunctions, refusals: Refusals): Grid {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english },
    logLevel: LogLevel.WARN,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    menu: leftOutMenus,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    formula: {
      function: [
        ...replacedFunctions.map(([type, name]): [typeof type, string] => [type, name]),
        ...catalogue.map((one): [SpreadsheetFunction, string] => [
          spreadsheetFunction(one, functions, refusals),
          one.name,
        ]),
      ],
      initialFormulaComputing: CalculationMode.FORCED,
      description: catalogue.map(functionHelp),
    },
  });
  const override = [
    [CellAlertManagerService, { useClass: refusalAlerts(refusals) }],
    [ISheetClipboardService, { useClass: TextClipboard }],
  ];
  for (const plugin of plugins) {
    const [type, config] = (Array.isArray(plugin) ? plugin : [plugin]) as [PluginCtor, object?];
    univer.registerPlugin(type, type === UniverSheetsUIPlugin ? { ...config, override } : config);
  }
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    // Not there before the first workbook.
    if (stage !== LifecycleStages.Ready) return;
    takePercents(injector.get(SheetInterceptorService));
    injector.get(ISheetClipboardService).addClipboardHook(textPasteHook(injector, api));
  });
  return new Grid(api, {
    formulas: injector.get(FormulaDataModel),
    get dirty() {
      return injector.get(IActiveDirtyManagerService);
    },
    steps: injector.get(IUndoRedoService),
    layout: injector.get(ILayoutService),
  });
}
