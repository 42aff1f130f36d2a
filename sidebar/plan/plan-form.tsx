import { Fold } from '../parts/fold';
import type { Block } from '../../core/cells/cell';
import type { BlockSection } from '../../core/plan/block-sections';
import type { Finding } from '../../core/plan/check/finding';
import { type TableSection, tableSections } from '../../core/plan/schema';
import type { PaneProps } from '../pane-props';
import type { FieldHelp } from '../shipped-files';
import type { DesignedPlan } from '../state/design';
import { AddSelect } from './add-select';
import { partsOf, withSection } from './edit-block';
import { KeySection } from './key-section';
import { TableSectionForm } from './table-section';

/** What a part of the form is given: the block as it is, and how it is changed. */
export interface FormProps extends Pick<PaneProps, 'port'> {
  readonly block: Block;
  /** Column of the block's first cell in every row. */
  readonly first: number;
  readonly section: BlockSection;
  /** What is wrong at a cell, rows and columns counted from 0. */
  readonly problemAt: (row: number, column: number) => Finding | undefined;
  /** What a field is called, and what it is. */
  readonly helpOf: (field: string) => FieldHelp;
  /** @param about typing on about the same thing is one step of undo */
  readonly edit: (block: Block, about?: string) => void;
}

interface PlanFormProps extends PaneProps {
  readonly plan: DesignedPlan;
}

/** The plan as a form: its sections as they stand in the block, every field as the plan's schema describes it. */
export function PlanForm({ port, send, study, plan, help }: PlanFormProps) {
  const { block } = plan;
  const { sections, first } = partsOf(block);
  const findings = study?.findings.filter(({ place, severity }) => severity === 'error' && place.source === 'plan');
  const edit = (changed: Block, about?: string): void =>
    send({ type: 'plan edited', block: changed, ...(about !== undefined && { about }) });
  const problemAt = (row: number, column: number): Finding | undefined =>
    findings?.find(({ place }) => place.row === row + 1 && place.column === column + 1);
  const present = new Set<string>(sections.map(({ name }) => name));
  const absent = tableSections.filter((name) => !present.has(name));
  return (
    <>
      {sections.map((section, i) => {
        const helpOf = (field: string): FieldHelp => help.fields[section.name]?.[field] ?? { label: field, help: '' };
        const form = { port, block, first, section, problemAt, helpOf, edit };
        const errors = (findings ?? []).filter(({ place }) => isInside(section, place.row)).length;
        return (
          <Fold class="card form" key={`${section.name} ${i}`} urgent={errors > 0 || section.name === 'components'}>
            <summary>
              <h3>{titleOf(section.name)}</h3>
              {errors > 0 && <span class="badge failed">{errors === 1 ? '1 mistake' : `${errors} mistakes`}</span>}
            </summary>
            <div class="body">
              {section.name === 'plan' ? <KeySection {...form} /> : <TableSectionForm {...form} />}
            </div>
          </Fold>
        );
      })}
      <div class="buttons">
        <AddSelect
          label="Add a section"
          options={absent.map((name) => [name, titleOf(name)])}
          onAdd={(name) => edit(withSection(block, name as TableSection))}
        />
      </div>
    </>
  );
}

const titleOf = (section: string): string => section.charAt(0).toUpperCase() + section.slice(1);

const isInside = ({ heading, rows }: BlockSection, row: number | undefined): boolean =>
  row !== undefined && row - 1 >= heading && row - 1 <= Math.max(heading, ...rows);
