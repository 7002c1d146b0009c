import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, useState, type ReactNode } from 'react';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { diagnosticsOf } from './diagnostics';

interface DefectBoundaryProps {
  /** Lines about the program and the platform, none about the workbook. */
  readonly about: readonly string[];
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** The top of the pane. A defect in our own code ends here: nothing goes on, nothing is written, and the user can tell us. */
export class DefectBoundary extends Component<
  DefectBoundaryProps,
  { readonly error?: unknown; readonly hasFailed: boolean }
> {
  override readonly state: { readonly error?: unknown; readonly hasFailed: boolean } = { hasFailed: false };

  static getDerivedStateFromError(error: unknown) {
    return { hasFailed: true, error };
  }

  override render(): ReactNode {
    const { about, onReload, children } = this.props;
    return this.state.hasFailed ? (
      <DefectView diagnostics={diagnosticsOf(this.state.error, about)} onReload={onReload} />
    ) : (
      children
    );
  }
}

const useStyles = makeStyles({
  diagnostics: {
    margin: 0,
    padding: '8px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    userSelect: 'text',
  },
});

function DefectView({
  diagnostics,
  onReload,
}: {
  readonly diagnostics: string;
  readonly onReload: () => void;
}) {
  const { texts } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const [copied, setCopied] = useState<'yes' | 'refused'>();
  const t = texts.defect;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(diagnostics);
      setCopied('yes');
    } catch {
      setCopied('refused'); // Office does not give every pane the clipboard
    }
  };

  return (
    <View
      takesFocus
      heading={t.heading}
      lead={t.lead}
      actions={
        <>
          <Button appearance="primary" onClick={() => void copy()}>
            {t.copy}
          </Button>
          <Button onClick={onReload}>{t.reload}</Button>
        </>
      }
    >
      <p role="status">{copied === undefined ? '' : copied === 'yes' ? t.copied : t.copyRefused}</p>
      <section aria-label={t.diagnostics}>
        <h2 className={pieces.subheading}>{t.diagnostics}</h2>
        <pre className={styles.diagnostics}>{diagnostics}</pre>
      </section>
    </View>
  );
}
