import { Button } from '@fluentui/react-components';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

/** The sheets that hold what was written, and the way to them. */
export function WrittenSheets({ sheets }: { readonly sheets: readonly string[] }) {
  const { texts } = usePane();
  const { goTo } = useShell();
  const pieces = usePieces();
  return (
    <section className={pieces.section} aria-label={texts.posted.sheets}>
      <h2 className={pieces.subheading}>{texts.posted.sheets}</h2>
      <ul className={pieces.list}>
        {sheets.map((sheet) => (
          <li key={sheet} className={pieces.button}>
            <Button
              size="small"
              aria-label={texts.posted.goToSheet(sheet)}
              onClick={() => goTo({ kind: 'cell', sheet, address: 'A1' })}
            >
              {sheet}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
