import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';

/** A link shows its text, which is the cell's value; Univer's own leaves the cell without one. */
class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  override calculate(address: BaseValueObject, text?: BaseValueObject): BaseValueObject {
    const [target, shown = target] = [address, text].map((given) => given && firstOf(given));
    if (target?.isError()) return target;
    if (!shown || shown.isNull()) return StringValueObject.create('');
    return shown;
  }
}

/** Univer's own would fetch the picture from wherever the formula says. */
class Image extends BaseFunction {
  override minParams = 0;
  override maxParams = 5;

  override calculate(): BaseValueObject {
    return ErrorValueObject.create(ErrorType.NAME);
  }
}

const firstOf = (given: BaseValueObject): BaseValueObject | undefined =>
  given instanceof ArrayValueObject ? (given.get(0, 0) ?? undefined) : given;

/** Functions of Univer that the workbench has in another way. */
export const replacedFunctions = [
  [Hyperlink, 'HYPERLINK'],
  [Image, 'IMAGE'],
] as const;
