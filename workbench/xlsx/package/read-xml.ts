import { limits } from './limits';
import type { Part } from './open-package';
import { refusals, shown } from './refusals';
import { XmlGuard } from './xml-guard';

/**
 * The text of an XML part, guarded before any parser sees it.
 *
 * @param largest bytes that it may have
 * @throws RefusedFile
 */
export async function readXml(part: Part, largest: number = limits.wiring): Promise<string> {
  if (part.size > largest) throw refusals.unpacksTooLarge(part.name);
  const bytes = await part.bytes();
  const guard = new XmlGuard(`its part ${shown(part.name)}`);
  guard.take(bytes);
  guard.end();
  return new TextDecoder().decode(bytes);
}
