import type { IWorkbookData } from '@univerjs/core';
import type { LoggedEdit } from '../book/edit-log';

/** A workbook as it was left: enough to go on with it after a reload. */
export interface UnsavedWork {
  readonly fileName: string;
  /** The file that was opened. */
  readonly bytes: Uint8Array;
  /** @see OpenWork */
  readonly isOurs: boolean;
  /** @see OpenWork */
  readonly sheetIds: readonly string[];
  /** @see OpenWork Absent in work that an earlier version kept. */
  readonly names?: readonly string[];
  readonly data: IWorkbookData;
  /** What was done to rows and columns since the file was read; absent in work that an earlier version kept. */
  readonly edits?: readonly LoggedEdit[];
  /** What the add-in keeps beside the cells, such as a plan that it has not written yet. */
  readonly settings: readonly (readonly [name: string, value: unknown])[];
  /** Is there more in the grid than in the file? */
  readonly isUnsaved: boolean;
  /** When it was kept, in milliseconds. */
  readonly at: number;
}

const database = 'cs-payout';
const store = 'unsaved work';

/**
 * Work that is not saved yet, kept in this browser by the address of the workbench. Each open page has a place of its
 * own, which it holds by a lock for as long as it is open, so that two pages never overwrite each other's work.
 */
export class UnsavedPlace {
  private constructor(private readonly key: string) {}

  /** The place whose page was closed last with work in it, or else a new one. */
  static async take(): Promise<UnsavedPlace> {
    const found = await inStore('readonly', (objects) => [objects.getAllKeys(), objects.getAll()] as const);
    const [keys, works] = found.map((request) => request.result) as [string[], UnsavedWork[]];
    const latest = keys.map((key, i) => ({ key, at: works[i]?.at ?? 0 })).sort((a, b) => b.at - a.at);
    for (const { key } of latest) if (await isHeld(key)) return new UnsavedPlace(key);
    const key = crypto.randomUUID();
    await isHeld(key);
    return new UnsavedPlace(key);
  }

  async keep(work: UnsavedWork): Promise<void> {
    await inStore('readwrite', (objects) => objects.put(work, this.key));
  }

  async find(): Promise<UnsavedWork | undefined> {
    const request = await inStore(
      'readonly',
      (objects) => objects.get(this.key) as IDBRequest<UnsavedWork | undefined>,
    );
    return request.result;
  }

  async forget(): Promise<void> {
    await inStore('readwrite', (objects) => objects.delete(this.key));
  }
}

/** Takes a lock until this page is closed. @returns whether it was free */
function isHeld(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const untilClosed = new Promise<never>(() => undefined);
    navigator.locks
      .request(`${database} ${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? untilClosed : undefined;
      })
      .catch(reject);
  });
}

/** Settles when what was asked is done and, of a change, safely written. */
async function inStore<T>(mode: IDBTransactionMode, act: (objects: IDBObjectStore) => T): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The browser keeps nothing.'));
  });
  try {
    const transaction = opened.transaction(store, mode, { durability: 'strict' });
    const asked = act(transaction.objectStore(store));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser keeps nothing.'));
    });
    return asked;
  } finally {
    opened.close();
  }
}
