/** Shares of a whole as a thin bar; decoration beside the words that say them. */
export function WeightBar({ shares }: { readonly shares: readonly number[] }) {
  if (shares.every((share) => share === 0)) return null;
  let before = 0;
  return (
    <svg class="weights" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      {shares.map((share, i) => {
        const x = before * 100;
        before += share;
        return share > 0 && <rect key={i} x={x} width={share * 100 - 1} height={4} opacity={1 - (i % 4) * 0.22} />;
      })}
    </svg>
  );
}
