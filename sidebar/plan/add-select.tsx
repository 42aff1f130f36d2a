interface AddSelectProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly onAdd: (value: string) => void;
}

/** A list to add one thing from; it goes back to its label when something was added. */
export function AddSelect({ label, options, onAdd }: AddSelectProps) {
  if (options.length === 0) return null;
  return (
    <select
      class="add"
      aria-label={label}
      value=""
      onChange={({ currentTarget }) => {
        onAdd(currentTarget.value);
        currentTarget.value = '';
      }}
    >
      <option value="">+ {label}</option>
      {options.map(([value, shown]) => (
        <option key={value} value={value}>
          {shown}
        </option>
      ))}
    </select>
  );
}
