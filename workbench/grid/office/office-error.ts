/** The codes of OfficeExtension.Error that this shim throws. */
export type OfficeErrorCode =
  'ApiNotFound' | 'InvalidArgument' | 'InvalidOperation' | 'ItemAlreadyExists' | 'ItemNotFound' | 'PropertyNotLoaded';

const messages: Readonly<Record<OfficeErrorCode, string>> = {
  ApiNotFound: 'The API you are trying to use could not be found.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  PropertyNotLoaded:
    'is not available. Before reading the property\'s value, call the load method on the containing object and call "context.sync()" on the associated request context.',
};

/** As Office.js throws it: with a code that programs look at. */
export class OfficeError extends Error {
  constructor(
    readonly code: OfficeErrorCode,
    message: string = messages[code],
  ) {
    super(message);
    this.name = 'RichApi.Error';
  }
}

export const notLoaded = (property: string): OfficeError =>
  new OfficeError('PropertyNotLoaded', `The property '${property}' ${messages.PropertyNotLoaded}`);
