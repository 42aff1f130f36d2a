import { showPayMix } from '../../core/cells/pay-mix';
import { ZERO, toDouble } from '../../core/number/exact';
import { loadPlan } from '../../core/plan/load';
import type { Component, Plan } from '../../core/plan/plan';
import type { PlanHelp } from '../shipped-files';
import { WeightBar } from './weight-bar';

type Template = PlanHelp['templates'][number];

interface GalleryProps {
  readonly templates: readonly Template[];
  readonly onChoose: (template: Template) => void;
}

/** Ready-made plans to start from: whom each is for and what it pays on, its mix and its weights. */
export function Gallery({ templates, onChoose }: GalleryProps) {
  return (
    <ul class="gallery">
      {templates.map((template) => (
        <li key={template.name}>
          <TemplateButton template={template} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

function TemplateButton({ template, onChoose }: Pick<GalleryProps, 'onChoose'> & { readonly template: Template }) {
  const { plans } = loadPlan(template.block, 1900);
  const { name, payMix, components } = plans[0] as Plan;
  return (
    <button type="button" class="card" onClick={() => onChoose(template)}>
      <span class="line">
        <b>{name}</b> <span class="number">{showPayMix(payMix)}</span>
      </span>
      <span class="quiet">{template.summary}</span>
      <WeightBar shares={components.map((one) => toDouble(weightOf(one)))} />
    </button>
  );
}

const weightOf = (one: Component) => ('weight' in one ? (one.weight ?? ZERO) : ZERO);
