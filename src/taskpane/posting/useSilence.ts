import { useEffect, useState } from 'react';

const PATIENCE = 10_000;

/** Whether Excel has owed an answer for ten seconds: since the pane got busy, or since the last sign of progress. */
export function useSilence(isBusy: boolean, lastSign: unknown): boolean {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    setSilent(false);
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setSilent(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [isBusy, lastSign]);
  return isSilent;
}
