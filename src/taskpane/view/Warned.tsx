import { useAnnounced } from '../shell/shellContext';
import { usePieces } from './usePieces';

/** What is wrong with what was just chosen: shown, and said through the one live region of the pane. */
export function Warned({ text }: { readonly text: string }) {
  const pieces = usePieces();
  useAnnounced(text);
  return (
    <p role="note" className={pieces.warning}>
      {text}
    </p>
  );
}
