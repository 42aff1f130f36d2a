import { answer_ } from './answer';

/**
 * Keeps a text for this person and this spreadsheet, in parts, as a property takes 9 KB; null keeps none.
 *
 * @param request `{ draft }`, of ASCII signs
 */
export function keepDraft(request: string): string {
  return answer_(() => {
    const { draft } = JSON.parse(request) as { draft: string | null };
    const properties = PropertiesService.getUserProperties();
    const key = draftKey_();
    const parts = draft?.match(/.{1,8000}/g) ?? [];
    const before = Number(properties.getProperty(key));
    const kept: Record<string, string> = { [key]: String(parts.length) };
    parts.forEach((part, i) => (kept[`${key} ${i}`] = part));
    properties.setProperties(kept);
    for (let i = parts.length; i < before; i++) properties.deleteProperty(`${key} ${i}`);
  });
}

/** The text that was kept, null where there is none. */
export function keptDraft(): string {
  return answer_(() => {
    const kept = PropertiesService.getUserProperties().getProperties();
    const key = draftKey_();
    const parts = Array.from({ length: Number(kept[key] ?? 0) }, (_, i) => kept[`${key} ${i}`]);
    return parts.join('') || null;
  });
}

function draftKey_(): string {
  return `draft ${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
}
