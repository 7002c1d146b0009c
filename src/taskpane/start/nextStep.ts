import type { Overview, SourceRole } from '../../app/useCases';
import type { PreviewState } from '../preview/usePreview';
import type { Stop } from '../view/useSteps';

/** What comes before there is anything to settle: tables, then rows in them. */
export type FirstStep = (typeof FIRST_STEPS)[number];
const FIRST_STEPS = ['template', 'sources', 'invoices', 'payments'] as const;

export const isFirstStep = (step: NextStep): step is FirstStep => FIRST_STEPS.some((first) => first === step);

/** What is sensible to do next; the start page has one button for it. */
export type NextStep = FirstStep | 'preview' | 'post' | 'enter' | 'results';

export function nextStep(overview: Overview, preview: PreviewState | Stop, isOld: boolean): NextStep {
  const required = overview.sources.filter(({ isRequired }) => isRequired);
  const missing = required.filter(({ table }) => table === undefined).length;
  if (missing > 0) return missing === required.length ? 'template' : 'sources';
  const isEmpty = (role: SourceRole): boolean =>
    required.some(({ role: other, table }) => other === role && table?.rowCount === 0);
  if (isEmpty('Invoices')) return 'invoices';
  if (isEmpty('Payments')) return 'payments';
  if (isOld) return 'preview';
  if (preview.step === 'posted') return 'results';
  if (preview.step !== 'preview') return 'preview';
  return preview.preview.isEmpty ? 'enter' : 'post';
}
