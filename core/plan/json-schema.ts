import * as z from 'zod/mini';
import { isRefusal, sentence, problemAt } from '../problems/problem';
import type { Field } from './field';
import { type TableSection, planFields, tableFields, tableSections } from './schema';

/**
 * The plan as a zod schema, made from the one table of fields. `npm run generate` writes it as docs/plan.schema.json,
 * by which an editor completes and explains a JSON plan. It does not ship in the function bundles: there `validateBook`
 * reads the same fields, and a test holds both to the same answers.
 */

/** What an editor says of each field. */
const words = z.registry<{ title: string; description: string; examples?: readonly string[] }>();

function fieldSchema({ info, read }: Field) {
  const schema = z.optional(
    z.union([z.string(), z.number(), z.boolean(), z.null()]).check((payload) => {
      const value = read(payload.value);
      if (!isRefusal(value)) return;
      const message = sentence(problemAt({ source: info.label }, value));
      payload.issues.push({ code: 'custom', input: payload.value, message });
    }),
  );
  words.add(schema, {
    title: info.label,
    description: info.help,
    ...(info.words && { examples: info.words }),
  });
  return schema;
}

type Fields = Readonly<Record<string, Field>>;

function rowSchema(fields: Fields) {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])));
}

/** A row of a table, which says more than its name. */
function tableRowSchema(fields: Fields) {
  return rowSchema(fields).check((payload) => {
    const said = Object.entries(fields).filter(([name, { read }]) => read(payload.value[name]) !== undefined);
    if (said.length === 1) {
      payload.issues.push({ code: 'custom', input: payload.value, message: 'the row says nothing but its name' });
    }
  });
}

const tables = Object.fromEntries(
  tableSections.map((section: TableSection) => [section, z.optional(z.array(tableRowSchema(tableFields[section])))]),
);

/** A plan document: what one plan says, by the names of the block. */
export const planSchema = z.strictObject({ plan: rowSchema(planFields), ...tables });

/** A plan book: sections that all plans share, and one document per plan. */
export const bookSchema = z.strictObject({ shared: z.optional(z.strictObject(tables)), plans: z.array(planSchema) });

/** One plan or a book of them as a JSON Schema document: sections, fields, what they mean. It leaves values to us. */
export const jsonSchema = (): object => z.toJSONSchema(z.union([planSchema, bookSchema]), { metadata: words });
