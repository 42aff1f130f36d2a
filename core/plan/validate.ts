import { nearest } from '../problems/nearest';
import { type Problem, Refused, isRefusal, problem, problemAt } from '../problems/problem';
import { type Located, type Path, placeOf } from './located';
import { type PlanBook, type ReadBook, type SectionName, fieldsOf, sectionNames, tableSections } from './schema';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads every value of a plan book by the schema. The document may be anything; whatever the schema does not know is
 * reported. @throws Refused with every problem, each at its cell
 */
export function validateBook(located: Located<PlanBook>): Located<ReadBook> {
  const problems: Problem[] = [];

  const report = (path: Path, wanted: string, value: unknown): void => {
    const found = Array.isArray(value) ? 'an array' : value === undefined ? 'nothing' : typeof value;
    problems.push(problem('not a document', placeOf(located, path), { found, wanted }));
  };

  /** A JSON object without keys that the schema does not know. */
  const object = (value: unknown, path: Path, known: readonly string[]): Json => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(path, 'a JSON object', value);
      return {};
    }
    for (const found of Object.keys(value)) {
      if (known.includes(found)) continue;
      const place = placeOf(located, [...path, found]);
      problems.push(problem('unknown header', place, { found, nearest: nearest(found, known), known }));
    }
    return value as Json;
  };

  const list = (value: unknown, path: Path, read: (item: unknown, path: Path) => Json): readonly Json[] => {
    if (Array.isArray(value)) return value.map((item, i) => read(item, [...path, i]));
    report(path, 'a JSON array', value);
    return [];
  };

  const rowOf =
    (section: SectionName) =>
    (value: unknown, path: Path): Json => {
      const fields = fieldsOf(section);
      const row = object(value, path, Object.keys(fields));
      const read: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(fields)) {
        const written = row[name];
        const at = [...path, name];
        if (typeof written === 'object' && written !== null) {
          report(at, 'a number, a text, true or false', written);
          continue;
        }
        const result = field.read(written as string | undefined);
        if (isRefusal(result)) problems.push(problemAt(placeOf(located, at), result));
        else if (result !== undefined) read[name] = result;
      }
      if (section !== 'plan' && Object.keys(read).length === 1 && located.places.size === 0) {
        problems.push(problem('nothing but a name', placeOf(located, path), {}));
      }
      return read;
    };

  const tables = (document: Json, path: Path): Json => {
    const given = tableSections.filter((section) => document[section] !== undefined);
    return Object.fromEntries(
      given.map((section) => [section, list(document[section], [...path, section], rowOf(section))]),
    );
  };

  const { shared, plans } = object(located.value, [], ['shared', 'plans']);
  const value = {
    plans: list(plans, ['plans'], (item, path) => {
      const document = object(item, path, sectionNames);
      return { ...tables(document, path), plan: rowOf('plan')(document['plan'], [...path, 'plan']) };
    }),
    ...(shared !== undefined && { shared: tables(object(shared, ['shared'], tableSections), ['shared']) }),
  };
  if (problems.length > 0) throw new Refused(problems);
  return { value: value as unknown as ReadBook, places: located.places };
}
