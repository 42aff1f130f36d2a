/** Gives for the same key the same answer again, made once. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly made: V }>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = { made: make(key) }));
    return found.made;
  };
}
