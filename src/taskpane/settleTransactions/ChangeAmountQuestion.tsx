import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Amount } from '../../money/amount';
import { decimalsOf } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({ question: { margin: '0 0 8px', ':focus': { outlineStyle: 'none' } } });

interface ChangeAmountQuestionProps {
  readonly payment: Amount;
  readonly markedTotal: Amount;
  readonly currency: string;
  readonly onAnswer: (answer: 'change' | 'keep' | 'back') => void;
}

/** Asked when marked total and payment differ (ALLOC-1); nothing is saved before it is answered. */
export function ChangeAmountQuestion({
  payment,
  markedTotal,
  currency,
  onAnswer,
}: ChangeAmountQuestionProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const t = texts.entry.question;
  const money = (amount: Amount): string => `${formats.amount(amount, decimalsOf(currency))} ${currency}`;
  return (
    <section aria-label={t.heading}>
      <p className={styles.question} tabIndex={-1} ref={question}>
        <strong>{t.heading}</strong> {t.differs(money(markedTotal), money(payment))}
      </p>
      <div className={pieces.buttons}>
        {/* The money came or went as it did: to keep it is the usual answer. */}
        <Button appearance="primary" onClick={() => onAnswer('keep')}>
          {t.keep(money(payment))}
        </Button>
        <Button onClick={() => onAnswer('change')}>{t.change(money(markedTotal))}</Button>
        <Button appearance="subtle" onClick={() => onAnswer('back')}>
          {texts.parameters.back}
        </Button>
      </div>
    </section>
  );
}
