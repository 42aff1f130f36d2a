import { OfficeError } from './office-error';
import { type OfficeHost, RequestContext } from './request-context';

type Batch<T> = (context: RequestContext) => Promise<T>;

/** `Excel`, and `OfficeExtension` with the class of its errors. */
export function excelNamespace(host: OfficeHost) {
  /** Takes the batch alone, or before it a context to go on with, or options for which a grid has no use. */
  const run = async <T>(first: Batch<T> | object, second?: Batch<T>): Promise<T> => {
    const batch = second ?? (first as Batch<T>);
    if (typeof batch !== 'function') throw new OfficeError('InvalidArgument');
    const context = first instanceof RequestContext ? first : new RequestContext(host);
    const result = await batch(context);
    await context.sync();
    return result;
  };
  return {
    Excel: { run, RequestContext, ...enumerations },
    OfficeExtension: { Error: OfficeError },
  };
}

const enumerations = {
  CalculationType: { recalculate: 'Recalculate', full: 'Full', fullRebuild: 'FullRebuild' },
  SheetVisibility: { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' },
  ClearApplyTo: { all: 'All', formats: 'Formats', contents: 'Contents' },
  PageOrientation: { portrait: 'Portrait', landscape: 'Landscape' },
  HorizontalAlignment: { general: 'General', left: 'Left', center: 'Center', right: 'Right' },
  VerticalAlignment: { top: 'Top', center: 'Center', bottom: 'Bottom' },
  BorderIndex: {
    ...{ edgeTop: 'EdgeTop', edgeBottom: 'EdgeBottom', edgeLeft: 'EdgeLeft', edgeRight: 'EdgeRight' },
    ...{ insideHorizontal: 'InsideHorizontal', insideVertical: 'InsideVertical' },
  },
  BorderLineStyle: { none: 'None', continuous: 'Continuous', dash: 'Dash', dot: 'Dot', double: 'Double' },
  ErrorCodes: {
    ...{ itemNotFound: 'ItemNotFound', itemAlreadyExists: 'ItemAlreadyExists', invalidArgument: 'InvalidArgument' },
    ...{ propertyNotLoaded: 'PropertyNotLoaded', invalidOperation: 'InvalidOperation', apiNotFound: 'ApiNotFound' },
  },
} as const;
