/** The namespace that the page's address carries; only the development manifest's does. */
export function namespaceOf(search: string): string {
  return new URLSearchParams(search).get('namespace') ?? '';
}

/** The formula as it is typed where the add-in's functions live in a namespace: `=DEV.CS_VERSION()`. */
export function withNamespace(namespace: string, formula: string): string {
  return namespace === '' ? formula : formula.replace(/\bCS_\w+(?=\()/g, `${namespace}.$&`);
}
