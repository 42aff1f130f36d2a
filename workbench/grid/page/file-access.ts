const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const kinds = [{ description: 'Excel workbook', accept: { [type]: ['.xlsx'] } }];

/** A file of the person's own disk that may be written again; only some browsers give one. */
export interface WritableFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
}

interface FilePickers {
  readonly showOpenFilePicker?: (options: object) => Promise<WritableFile[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<WritableFile>;
}

/** A file that was chosen, and where it can be written back to. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: WritableFile | undefined;
}

/** Asks for a workbook. @returns undefined when none was chosen */
export async function chooseFile(): Promise<ChosenFile | undefined> {
  const { showOpenFilePicker } = window as FilePickers;
  if (!showOpenFilePicker) return chooseByInput();
  const [handle] = (await unlessCancelled(showOpenFilePicker({ types: kinds }))) ?? [];
  return handle && { file: await handle.getFile(), handle };
}

/**
 * Writes a workbook where it came from, or where the person says; where a browser cannot, it is downloaded.
 *
 * @returns where it is now; 'cancelled' when the person changed their mind
 */
export async function saveFile(
  bytes: Uint8Array,
  name: string,
  known: WritableFile | undefined,
): Promise<WritableFile | 'downloaded' | 'cancelled'> {
  const { showSaveFilePicker } = window as FilePickers;
  if (!known && !showSaveFilePicker) return download(bytes, name);
  const handle = known ?? (await unlessCancelled(showSaveFilePicker?.({ suggestedName: name, types: kinds })));
  if (!handle) return 'cancelled';
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
  return handle;
}

/** The browser says with an exception that a person closed its window. */
async function unlessCancelled<T>(choice: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await choice;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function chooseByInput(): Promise<ChosenFile | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm';
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      resolve(file && { file, handle: undefined });
    });
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

function download(bytes: Uint8Array, name: string): 'downloaded' {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  // The browser has taken its copy long before.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 'downloaded';
}
