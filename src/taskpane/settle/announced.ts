import { announcedOf } from '../parameters/ParametersView';
import { announcedOfUndo } from '../undo/undoWords';
import type { Pane } from '../view/paneContext';
import type { PaneState } from './paneState';

/** What a screen reader says of a change; headings speak for themselves when they get the focus. Progress in quarters only. */
export function announced(state: PaneState, pane: Pane): string {
  const { texts, formats } = pane;
  if ('goToRefused' in state && state.goToRefused) return texts.problems.refused;
  switch (state.step) {
    case 'parameters':
      return announcedOf(state.page, state.isLeaving, pane);
    case 'preview':
      return texts.preview.ready(state.preview.vouchers.length, state.preview.problems.length);
    case 'posting':
    case 'undoing':
    case 'completing': {
      if (!state.written || state.written.total === 0) return '';
      const { done, total } = state.written;
      const quarter = Math.floor((done * 4) / total);
      return quarter === 0
        ? ''
        : texts.posting.progress(formats.count(Math.ceil((quarter * total) / 4)), formats.count(total));
    }
    case 'posted':
      return texts.posted.heading;
    case 'blocked':
      return texts.blocked.heading;
    case 'undo':
      return state.isChoosing ? '' : announcedOfUndo(state.preview, pane);
    case 'undone':
      return texts.undo.doneHeading;
    case 'comparison': {
      const different = state.comparison.rows.filter(({ differs }) => differs).length;
      return texts.comparison.different(different, formats.count(different));
    }
    case 'failed':
      return texts.failed.heading;
    default:
      return '';
  }
}
