import { type Argument, callFunction } from '../../core/functions/call';
import type { BundleHost } from './bundle-host';

/** The core itself, answering as a host does. */
export const coreHost: BundleHost = {
  name: 'the core',
  call(name, args) {
    const result = callFunction(name, args as Argument[]);
    return Promise.resolve(result.ok ? { value: result.value } : result);
  },
};
