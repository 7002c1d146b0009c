import type { Overview } from '../../app/useCases';
import type { PreviewState } from '../preview/usePreview';
import type { Stop } from '../view/useSteps';

/** What is sensible to do next; the start page has one button for it. */
export type NextStep = 'template' | 'sources' | 'preview' | 'post' | 'enter' | 'results';

export function nextStep(overview: Overview, preview: PreviewState | Stop, isOld: boolean): NextStep {
  const required = overview.sources.filter(({ isRequired }) => isRequired);
  const missing = required.filter(({ table }) => table === undefined).length;
  if (missing > 0) return missing === required.length ? 'template' : 'sources';
  if (isOld) return 'preview';
  if (preview.step === 'posted') return 'results';
  if (preview.step !== 'preview') return 'preview';
  return preview.preview.isEmpty ? 'enter' : 'post';
}
