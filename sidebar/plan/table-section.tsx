import { Fold } from '../parts/fold';
import { type Cell, cellText, isBlank, isErrorCell, nameKey } from '../../core/cells/cell';
import { fieldsOf } from '../../core/plan/schema';
import { Action } from '../parts/action';
import { AddSelect } from './add-select';
import { missingFields, withCell, withColumn, withNewRow, withoutRow } from './edit-block';
import { fieldId } from './field-id';
import { FieldInput } from './field-input';
import type { FormProps } from './plan-form';

/** A section that is a table: each row opens to its fields. */
export function TableSectionForm(props: FormProps) {
  const { block, section, helpOf, edit } = props;
  const [header, ...rows] = section.rows;
  return (
    <>
      {rows.map((row, i) => (
        <RowForm key={i} {...props} header={header ?? 0} row={row} />
      ))}
      <div class="buttons">
        <Action onClick={() => edit(withNewRow(block, section))}>Add a row</Action>
        <AddSelect
          label="Add a column"
          options={missingFields(block, section).map((name) => [name, helpOf(name).label])}
          onAdd={(name) => edit(withColumn(block, section, name))}
        />
      </div>
    </>
  );
}

function RowForm(props: FormProps & { readonly header: number; readonly row: number }) {
  const { port, block, first, section, problemAt, helpOf, edit, header, row } = props;
  const fields = Object.entries(fieldsOf(section.name));
  const columns = (block[header] ?? []).flatMap((cell, column) => {
    const [name, field] = fields.find(([known]) => nameKey(known) === headerKey(cell)) ?? [];
    return name !== undefined && field ? [{ column, info: field.info, said: helpOf(name) }] : [];
  });
  const problems = columns.map(({ column }) => problemAt(row, column)).filter((one) => one !== undefined);
  return (
    <Fold class="row" urgent={problems.length > 0}>
      <summary>
        <b>{cellText(block[row]?.[first])}</b>{' '}
        <span class="quiet">{sayRow(columns.slice(1).map(({ column }) => block[row]?.[column]))}</span>
      </summary>
      <div class="fields">
        {columns.map(({ column, info, said }) => (
          <FieldInput
            key={column}
            id={fieldId(row, column)}
            info={info}
            said={said}
            cell={block[row]?.[column]}
            dateSystem={port.dateSystem}
            problem={problemAt(row, column)}
            onType={(cell) => edit(withCell(block, { row, column }, cell), `${row} ${column}`)}
          />
        ))}
        <Action label={`Remove row ${cellText(block[row]?.[first])}`} onClick={() => edit(withoutRow(block, row))}>
          Remove row
        </Action>
      </div>
    </Fold>
  );
}

const headerKey = (cell: Cell): string => (isErrorCell(cell) ? '' : nameKey(cellText(cell)));

/** What a row says, in a line that is cut where it does not fit. */
function sayRow(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map(cellText)
    .join(' · ');
}
