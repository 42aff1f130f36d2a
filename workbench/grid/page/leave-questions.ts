import { ask } from './ask';

/** What is to become of changes that are not in the file. The first answer is what most people want. */
export const askAboutFile = (fileName: string): Promise<'save' | 'leave' | 'stay'> =>
  ask(`${fileName} has changes that are not saved.`, [
    { label: 'Save', answer: 'save' },
    { label: "Don't save", answer: 'leave' },
    { label: 'Cancel', answer: 'stay' },
  ]);

/** What is to become of a plan that so far is in the pane only. */
export const askAboutPane = (): Promise<'write' | 'leave' | 'stay'> =>
  ask('The plan in the pane is not written to its sheet, and a file holds only what its sheets hold.', [
    { label: 'Back to the plan', answer: 'write' },
    { label: 'Go on without it', answer: 'leave' },
    { label: 'Cancel', answer: 'stay' },
  ]);
