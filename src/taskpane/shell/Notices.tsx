import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { usePane } from '../view/paneContext';
import { useAnnounced, type NoticeKind } from './shellContext';

const useStyles = makeStyles({
  notices: { flexShrink: 0 },
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0 },
  text: { whiteSpace: 'normal' },
});

/** What stands above the view. */
export interface Notice {
  /** '': nothing does. */
  readonly text: string;
  readonly kind: NoticeKind;
}
export const NO_NOTICE: Notice = { text: '', kind: 'done' };

interface NoticesProps {
  readonly notice: Notice;
  /** Somebody changed a source since it was read. */
  readonly isOutOfDate: boolean;
  readonly onRefresh: () => void;
  readonly onDismiss: () => void;
}

const INTENTS = { done: 'success', warning: 'warning' } as const;

/** Quiet bars above the view. The live region has said what they say. */
export function Notices({ notice, isOutOfDate, onRefresh, onDismiss }: NoticesProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const t = texts.shell;
  useAnnounced(isOutOfDate ? t.outOfDate : '');
  return (
    <div className={styles.notices}>
      {isOutOfDate && (
        <MessageBar className={styles.bar} intent="info" layout="multiline">
          <MessageBarBody className={styles.text}>{t.outOfDate}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onRefresh}>
              {t.refresh}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice.text !== '' && (
        <MessageBar className={styles.bar} intent={INTENTS[notice.kind]} layout="multiline">
          <MessageBarBody className={styles.text}>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss20Regular />}
                aria-label={t.dismiss}
                onClick={onDismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
