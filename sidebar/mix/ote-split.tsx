import { useState } from 'preact/hooks';
import { readPayMix } from '../../core/cells/pay-mix';
import { notNegative, readNumber } from '../../core/cells/read';
import { splitOte } from '../../core/modelling/split-ote';
import { showFixed } from '../../core/number/show';
import { explanation, isRefusal, problemAt } from '../../core/problems/problem';
import { said } from '../said';
import { mixText } from './compared';

interface OteSplitProps {
  readonly bases: readonly [number, number];
  readonly hasResults: boolean;
}

/** Without results to compare on: what on-target earnings come apart into under both mixes. */
export function OteSplit({ bases, hasResults }: OteSplitProps) {
  const [typed, type] = useState('100000');
  const ote = readNumber(typed, notNegative);
  const problem = isRefusal(ote) ? explanation(problemAt({ source: '' }, ote)) : undefined;
  return (
    <>
      <div class="field">
        <label for="ote">On-target earnings a year</label>
        <input
          id="ote"
          inputMode="decimal"
          value={typed}
          autocomplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby="ote-problem"
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <p id="ote-problem" class="failed">
          {problem && `${problem.what}; ${problem.fix}`}
        </p>
      </div>
      {!isRefusal(ote) && (
        <table class="amounts">
          <thead>
            <tr>
              <th scope="col">Mix</th>
              <th scope="col">Base</th>
              <th scope="col">Variable at target</th>
            </tr>
          </thead>
          <tbody>
            {bases.map((base, i) => {
              const mix = readPayMix(mixText(base));
              if (mix === undefined || isRefusal(mix)) return null;
              const split = splitOte(ote, mix);
              return (
                <tr key={i}>
                  <th scope="row">{mixText(base)}</th>
                  <td>{showFixed(split.base, 2)}</td>
                  <td>{showFixed(split.variable, 2)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p class="quiet">{said[hasResults ? 'mend for mixes' : 'results for mixes']}</p>
    </>
  );
}
