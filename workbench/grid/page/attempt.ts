import { notice } from './notice';

/** What a person asked for, whose failure is said in a sentence. */
export const attempt = (act: () => Promise<unknown>) => (): void => {
  act().catch((error: unknown) => notice(`That did not work: ${String(error)}.`, { isRefusal: true }));
};
