import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, useState, type ReactNode } from 'react';
import { copied } from '../view/clipboard';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { diagnosticsOf } from './diagnostics';

/** The top of the pane. A defect in our own code ends here: nothing goes on, nothing is written, and the user can tell us. */
export class DefectBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error?: unknown; readonly hasFailed: boolean }
> {
  override readonly state: { readonly error?: unknown; readonly hasFailed: boolean } = { hasFailed: false };

  static getDerivedStateFromError(error: unknown) {
    return { hasFailed: true, error };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <DefectView error={this.state.error} /> : this.props.children;
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

function DefectView({ error }: { readonly error: unknown }) {
  const { texts, host } = usePane();
  const diagnostics = diagnosticsOf(error, host.about);
  const [styles, pieces] = [useStyles(), usePieces()];
  const [isCopied, setCopied] = useState<boolean>();
  const t = texts.defect;
  return (
    <View
      heading={t.heading}
      lead={t.lead}
      actions={
        <>
          <Button appearance="primary" onClick={() => void copied(diagnostics).then(setCopied)}>
            {t.copy}
          </Button>
          <Button onClick={host.reload}>{t.reload}</Button>
        </>
      }
    >
      <p role="status">{isCopied === undefined ? '' : isCopied ? t.copied : t.copyRefused}</p>
      <section aria-label={t.diagnostics}>
        <h2 className={pieces.subheading}>{t.diagnostics}</h2>
        <pre className={styles.diagnostics}>{diagnostics}</pre>
      </section>
    </View>
  );
}
