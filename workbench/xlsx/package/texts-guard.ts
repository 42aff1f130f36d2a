import { limits } from './limits';
import { refusals } from './refusals';
import { XmlGuard, nameNumber } from './xml-guard';

const text = nameNumber('si');

/** Counts the texts that the sheets share. */
export class TextsGuard extends XmlGuard {
  texts = 0;

  protected override elementStart(element: number): void {
    if (element === text && ++this.texts >= limits.sharedTexts) throw refusals.tooManyTexts();
  }
}
