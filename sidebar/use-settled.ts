import { useEffect, useState } from 'preact/hooks';

/** A value as it was when it last stood still, so that typing and sliding stay fluid while much is computed from it. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, settle] = useState(() => ({ value }));
  useEffect(() => {
    if (settled.value === value) return;
    const timer = setTimeout(() => settle({ value }), milliseconds);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled.value;
}
