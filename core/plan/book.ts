import { nameKey } from '../cells/cell';
import type { MessageCode, MessageParameters } from '../problems/messages';
import { nearest } from '../problems/nearest';
import { type Place, type Problem, problem } from '../problems/problem';
import { type Located, type Path, placeOf } from './located';
import type { ReadBook, ReadPlan, ReadRow, TableSection } from './schema';

/** What a message asks for beyond the field's name and what was found in it. */
type More<C extends MessageCode> = Omit<MessageParameters[C], 'field' | 'found'>;

/** Values that were read together, and the way to refuse one of them. */
export interface Entry<V> {
  readonly values: V;
  readonly place: (field?: string) => Place;
  /** Reports a field, or the whole entry; `field` and `found` are filled in where `more` does not say them. */
  readonly refuse: <C extends MessageCode>(
    code: C,
    field?: string,
    ...more: object extends More<C>
      ? [more?: Partial<MessageParameters[C]>]
      : [more: More<C> & Partial<MessageParameters[C]>]
  ) => void;
}

/** A row of a section. */
export type Row<S extends TableSection> = Entry<ReadRow<S>>;

/** What one plan says, its shared sections and what it is based on included. */
export interface Sources {
  readonly plan: Entry<ReadPlan['plan']>;
  readonly keyPlace: (key?: string) => Place;
  readonly rows: <S extends TableSection>(section: S) => readonly Row<S>[];
}

/** Sections of names that others refer to: those of the plan, of its base and of the book are taken together. */
const dictionaries: readonly TableSection[] = ['measures', 'curves', 'roles'];

/** Keys that a plan based on another never takes from it. */
const ownKeys = ['id', 'name', 'version', 'based on', 'roles'];

/** Resolves shared sections and `based on` of every plan of a book. */
export function resolveBook(book: Located<ReadBook>, problems: Problem[]): readonly Sources[] {
  const { plans, shared } = book.value;

  const entry = <V extends object>(values: V, place: (field?: string) => Place): Entry<V> => ({
    values,
    place,
    refuse: (code, field, more?: object) => {
      const found = values[field as keyof V];
      problems.push(problem(code, place(field), { field, found, ...more } as never));
    },
  });

  const placesFrom =
    (path: Path) =>
    (field?: string): Place =>
      placeOf(book, field === undefined ? path : [...path, field]);

  const rowsAt = <S extends TableSection>(tables: Partial<ReadPlan> | undefined, path: Path, section: S): Row<S>[] =>
    ((tables?.[section] ?? []) as readonly ReadRow<S>[]).map((values, i) =>
      entry(values, placesFrom([...path, section, i])),
    );

  const baseOf = ({ values, refuse }: Sources['plan'], seen: readonly number[]): number | undefined => {
    const name = values['based on'];
    if (name === undefined) return undefined;
    const named = plans.flatMap(({ plan }, i) => (isNamed(plan, name) ? [i] : []));
    const [base, ...others] = named.filter((i) => !seen.includes(i));
    if (base !== undefined && others.length === 0) return base;
    if (seen.length > 1) return undefined; // said for the plan it belongs to
    if (base !== undefined) {
      refuse('several versions', 'based on', { example: `${name}@${plans[base]?.plan.version ?? '1'}` });
      return undefined;
    }
    const known = plans.map(({ plan }) => plan.id ?? '');
    if (named.length === 0) refuse('unknown name', 'based on', { kind: 'plan', nearest: nearest(name, known) });
    else refuse('plan based on itself', 'based on');
    return undefined;
  };

  const resolve = (index: number, seen: readonly number[]): Sources => {
    const own = plans[index] as ReadPlan;
    const path: Path = ['plans', index];
    const ownPlace = placesFrom([...path, 'plan']);
    const baseIndex = baseOf(entry(own.plan, ownPlace), seen);
    const base = baseIndex === undefined ? undefined : resolve(baseIndex, [...seen, baseIndex]);
    const taken = Object.entries(base?.plan.values ?? {}).filter(([key]) => !ownKeys.includes(key));
    const given = Object.entries(own.plan).filter(([, value]) => value !== undefined);
    const keys = Object.fromEntries([...taken, ...given]) as ReadPlan['plan'];
    const keyPlace = (key = 'id'): Place =>
      base && !given.some(([name]) => name === key) && key in keys ? base.keyPlace(key) : ownPlace(key);
    return {
      plan: entry(keys, keyPlace),
      keyPlace,
      rows: <S extends TableSection>(section: S): readonly Row<S>[] => {
        const mine = rowsAt(own, path, section);
        const others = base ? base.rows(section) : rowsAt(shared, ['shared'], section);
        if (dictionaries.includes(section)) return merged(section, mine, others);
        return mine.length > 0 ? mine : others;
      },
    };
  };
  return plans.map((_, index) => resolve(index, [index]));
}

/** A plan's own rows, and those of others whose name it does not use itself. */
function merged<S extends TableSection>(section: S, mine: readonly Row<S>[], others: readonly Row<S>[]): Row<S>[] {
  const nameOf = (row: Row<S>): string => {
    const values = row.values as Readonly<Record<string, string | undefined>>;
    return nameKey(values[section.replace(/s$/, '')] ?? '');
  };
  const names = mine.map(nameOf);
  return [...mine, ...others.filter((row) => !names.includes(nameOf(row)))];
}

/** Does `name` (`id` or `id@version`) mean this plan? */
function isNamed(plan: ReadPlan['plan'], name: string): boolean {
  const [id = '', version] = name.split('@').map(nameKey);
  return nameKey(plan.id ?? '') === id && (version ?? nameKey(plan.version ?? '1')) === nameKey(plan.version ?? '1');
}
