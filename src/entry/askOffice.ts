/** What became of Microsoft's script: the pane stands beside a workbook, in a plain browser, or without an answer. */
export type OfficeAnswer = 'excel' | 'outside' | 'blocked';

const PATIENCE = 10_000;

/**
 * Waits for Office. Where its script is kept away, Office never answers: that is said after ten seconds, and taken back if it comes.
 *
 * @param answered called once, or twice when the answer comes late
 */
export function askOffice(answered: (answer: OfficeAnswer) => void): void {
  if (typeof Office === 'undefined') {
    answered('blocked');
    return;
  }
  const timer = setTimeout(() => answered('blocked'), PATIENCE);
  void Office.onReady(({ host }) => {
    clearTimeout(timer);
    answered(host === Office.HostType.Excel ? 'excel' : 'outside');
  });
}
