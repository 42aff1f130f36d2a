/** A parameter's name as both hosts show it, without spaces: `period start` is `periodStart`. */
export function identifier(key: string): string {
  return key.replace(/[^A-Za-z0-9]+(.)/g, (_, next: string) => next.toUpperCase());
}
