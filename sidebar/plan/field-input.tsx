import { type Cell, type DateSystem, cellText } from '../../core/cells/cell';
import type { Finding } from '../../core/plan/check/finding';
import type { FieldInfo } from '../../core/plan/field';
import type { FieldHelp } from '../shipped-files';
import { typedCell } from './edit-block';
import { shownCell } from './shown-cell';

interface FieldInputProps {
  readonly id: string;
  readonly info: FieldInfo;
  readonly said: FieldHelp;
  readonly cell: Cell;
  readonly dateSystem: DateSystem;
  readonly problem: Finding | undefined;
  readonly onType: (cell: Cell) => void;
  readonly onRemove?: () => void;
}

/** One field of the plan: label, input, its help while it has the focus, and what is wrong with it. */
export function FieldInput({
  id,
  info,
  said: { label, help },
  cell,
  dateSystem,
  problem,
  onType,
  onRemove,
}: FieldInputProps) {
  const attributes = {
    id,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-help${problem ? ` ${id}-problem` : ''}`,
  };
  const shown = shownCell(cell, info, dateSystem);
  const words = info.unit === 'yes / no' ? ['yes', 'no'] : info.words;
  return (
    <>
      <div class="field">
        <label for={id}>{label}</label>
        <div class="line">
          {words && words.length < 20 ? (
            <WordSelect {...attributes} words={words} shown={shown} onType={onType} />
          ) : (
            <input
              {...attributes}
              value={shown}
              autocomplete="off"
              spellcheck={false}
              onInput={({ currentTarget }) => onType(typedCell(currentTarget.value))}
            />
          )}
          {onRemove && (
            <button type="button" class="plain" aria-label={`Remove ${label}`} onClick={onRemove}>
              ×
            </button>
          )}
        </div>
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      </div>
      {problem && (
        <p id={`${id}-problem`} class="failed problem">
          {problem.message}; {problem.fix}
        </p>
      )}
    </>
  );
}

interface WordSelectProps extends Pick<FieldInputProps, 'id' | 'onType'> {
  readonly words: readonly string[];
  readonly shown: string;
}

/** The words of the schema, and what stands in the cell when it is none of them. */
function WordSelect({ words, shown, onType, ...said }: WordSelectProps) {
  const known = words.find((word) => word === shown.toLowerCase());
  const options = known === undefined && shown !== '' ? [shown, ...words] : words;
  return (
    <select
      {...said}
      value={known ?? cellText(shown)}
      onChange={(event) => onType(typedCell(event.currentTarget.value))}
    >
      <option value="">not given</option>
      {options.map((word) => (
        <option key={word}>{word}</option>
      ))}
    </select>
  );
}
