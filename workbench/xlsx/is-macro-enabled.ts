import { openPackage } from './package/open-package';

/** Does a workbook say of itself that it holds macros? Excel opens such a one only under a name in .xlsm. */
export async function isMacroEnabled(bytes: Uint8Array): Promise<boolean> {
  const types = (await openPackage(bytes)).get('[Content_Types].xml');
  return types !== undefined && /macroEnabled\.main\+xml/i.test(new TextDecoder().decode(await types.bytes()));
}
