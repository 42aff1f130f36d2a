interface MixSliderProps {
  readonly name: string;
  /** Base share in per cent. */
  readonly base: number;
  readonly onMove: (base: number) => void;
}

/** A pay mix to slide; what it is at is said in words beside it. */
export function MixSlider({ name, base, onMove }: MixSliderProps) {
  const id = `slider-${name.replace(' ', '-')}`;
  return (
    <div class="slider">
      <label for={id} class="line">
        <span>{name}</span>
        <span>
          <span class="quiet">base</span> <b>{base}</b> : <b>{100 - base}</b> <span class="quiet">variable</span>
        </span>
      </label>
      <input
        id={id}
        type="range"
        min={50}
        max={95}
        step={5}
        value={base}
        style={`--filled:${((base - 50) / 45) * 100}%`}
        aria-valuetext={`base ${base}, variable ${100 - base}`}
        onInput={({ currentTarget }) => onMove(Number(currentTarget.value))}
      />
    </div>
  );
}
