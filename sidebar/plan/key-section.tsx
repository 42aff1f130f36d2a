import { planFields } from '../../core/plan/schema';
import { keyAt } from '../../core/plan/block-sections';
import { nameKey } from '../../core/cells/cell';
import { AddSelect } from './add-select';
import { missingFields, withCell, withKey, withoutRow } from './edit-block';
import { fieldId } from './field-id';
import { FieldInput } from './field-input';
import type { FormProps } from './plan-form';

const fields = Object.entries(planFields);

/** PLAN: its keys, one below the other. */
export function KeySection(props: FormProps) {
  const { port, block, first, section, problemAt, helpOf, edit } = props;
  return (
    <>
      {section.rows.map((row) => {
        const key = keyAt(block, row, first);
        const [name, field] = fields.find(([known]) => nameKey(known) === key) ?? [];
        if (name === undefined || !field) return null;
        const column = first + 1;
        return (
          <FieldInput
            key={name}
            id={fieldId(row, column)}
            info={field.info}
            said={helpOf(name)}
            cell={block[row]?.[column]}
            dateSystem={port.dateSystem}
            problem={problemAt(row, column) ?? problemAt(row, first)}
            onType={(cell) => edit(withCell(block, { row, column }, cell), `${row} ${column}`)}
            onRemove={() => edit(withoutRow(block, row))}
          />
        );
      })}
      <AddSelect
        label="Add a field"
        options={missingFields(block, section).map((name) => [name, helpOf(name).label])}
        onAdd={(name) => edit(withKey(block, section, name))}
      />
    </>
  );
}
