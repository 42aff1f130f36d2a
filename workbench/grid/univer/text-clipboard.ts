import { SheetClipboardService } from '@univerjs/preset-sheets-core';
import { clipboardRows } from './clipboard-rows';
import { textPaste } from './text-paste';

const [ofText, ofTable] = ['text/plain', 'text/html'];

/**
 * The grid's clipboard, which takes a text for the cells that a spreadsheet wrote into it. Univer's own reads no quotes,
 * drops blank cells at the beginning (and so moves the first row), takes `<b>` for HTML, clears the formats of the
 * cells, and puts a text of several rows into one cell when it is pasted by the menu.
 */
export class TextClipboard extends SheetClipboardService {
  override paste(item: ClipboardItem, kind?: 'default-paste'): Promise<boolean> {
    const isText = item.types.includes(ofText) && item.types.every((type) => type.startsWith('text/'));
    if (!isText || item.types.includes(ofTable)) return super.paste(item, kind);
    return item.getType(ofText).then(async (text) => this.pasteText(await text.text()));
  }

  override legacyPaste(html?: string, text?: string, files?: File[]): Promise<boolean> {
    return html || files || !text ? super.legacyPaste(html, text, files) : this.pasteText(text);
  }

  /** Univer finds the place for a table, and makes room for it. */
  private pasteText(text: string): Promise<boolean> {
    const table = new Blob([tableOf(clipboardRows(text))], { type: ofTable });
    return super.paste(new ClipboardItem({ [ofTable]: table }), textPaste as 'default-paste');
  }
}

const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
const escaped = (text: string): string => text.replace(/[&<>\n]/g, (character) => entities[character] ?? '');
