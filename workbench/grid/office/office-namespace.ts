/** The newest ExcelApi of which the shim has what the add-in uses. */
const newestExcelApi = 1.17;

const info = { host: 'Excel', platform: 'OfficeOnline' } as const;
const succeeded = { status: 'succeeded', value: undefined } as const;

/**
 * `Office`: what a page asks before it asks for a workbook.
 *
 * @param settingsSaved told when the add-in wants its settings kept with the workbook
 */
export function officeNamespace(settings: Map<string, unknown>, settingsSaved: () => void) {
  return {
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    onReady: async (callback?: (given: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
    context: {
      ...{ host: info.host, platform: info.platform, displayLanguage: 'en-US', contentLanguage: 'en-US' },
      requirements: {
        isSetSupported: (name: string, version = '1.1'): boolean =>
          (name === 'ExcelApi' && minorOf(version) <= minorOf(String(newestExcelApi))) ||
          (name === 'CustomFunctionsRuntime' && minorOf(version) <= 4) ||
          (name === 'SharedRuntime' && minorOf(version) <= 2),
      },
      document: {
        settings: {
          get: (name: string): unknown => settings.get(name) ?? null,
          set: (name: string, value: unknown): void => void settings.set(name, value),
          remove: (name: string): void => void settings.delete(name),
          saveAsync: (callback?: (result: typeof succeeded) => void): void => {
            settingsSaved();
            callback?.(succeeded);
          },
        },
      },
    },
  };
}

/** 17 of `1.17`. */
const minorOf = (version: string): number => Number(version.split('.')[1] ?? 0);
