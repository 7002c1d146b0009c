import { useCallback, useMemo, useState } from 'react';
import type {
  DraftMark,
  LineFields,
  OpenTransactions,
  PaymentDraft,
  PaymentEntryCases,
  PaymentJournal,
  SaveResult,
} from '../../app/paymentEntry';
import type { Amount } from '../../money/amount';
import { digitsOf } from '../../money/convert';
import { decimalsOf } from '../../money/currency';
import type { Problem } from '../../problem/problem';
import { draftOf } from '../settleTransactions/draftOf';
import { keyedOf } from '../settleTransactions/keyedMarks';
import { useEstimate } from '../settleTransactions/useEstimate';
import { useMarking } from '../settleTransactions/useMarking';
import { useAction } from '../view/useAction';
import { usePane } from '../view/paneContext';
import { readLine, type TypedLine } from './typedLine';

/** Marked total and payment amount differ: nothing is saved until it is decided which of them counts. */
export interface Question {
  readonly payment: Amount;
  readonly markedTotal: Amount;
}

/** Why the last attempt to save wrote nothing. */
export type SaveProblem =
  | { readonly kind: 'wrong-fields' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'changed' };

interface Asked {
  readonly useCases: PaymentEntryCases;
  readonly journal: PaymentJournal;
  readonly open: OpenTransactions;
  readonly initial: TypedLine;
  readonly initialMarks?: readonly DraftMark[];
  /** The journal line that is edited; absent: a new one. */
  readonly id?: string | undefined;
  readonly needsAmount: boolean;
  /** Changes when the same payment may come to something else. */
  readonly basis: unknown;
  readonly onSaved: (saved: Extract<SaveResult, { kind: 'saved' }>, fields: LineFields) => void;
}

/** A payment with its marks: typed, estimated beside the typing, and saved in the journal. */
export function usePaymentEntry(asked: Asked) {
  const { useCases, journal, open, initial, initialMarks = [], id, needsAmount, basis, onSaved } = asked;
  const { formats } = usePane();
  const [typed, setTyped] = useState(initial);
  const [hasTried, setTried] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();
  const [question, setQuestion] = useState<Question>();
  const byId = useMemo(() => new Map(open.transactions.map((one) => [one.id, one])), [open]);
  const marking = useMarking(byId, initialMarks);
  const action = useAction();

  const read = useMemo(
    () => readLine(typed, formats, { amount: needsAmount, missingColumns: journal.missingColumns }),
    [typed, formats, needsAmount, journal],
  );
  const { marks, refused } = marking.read;
  const draft = useMemo(
    () => (refused.size > 0 ? undefined : draftOf(read, marks, marking.opened)),
    [read, marks, refused, marking.opened],
  );
  // What cannot be read takes no figures away: they stay until it can.
  const [lastDraft, setLastDraft] = useState<PaymentDraft>();
  const isUnreadable =
    refused.size > 0 ||
    (['amount', 'date', 'currency'] as const).some((field) => read.wrong[field] === 'unreadable');
  if (draft !== undefined && draft !== lastDraft) setLastDraft(draft);
  const estimating = useEstimate(
    useCallback((asked: PaymentDraft) => useCases.estimate(asked), [useCases]),
    draft ?? (isUnreadable && read.fields.account === lastDraft?.account ? lastDraft : undefined),
    basis,
  );

  const write = async (fields: LineFields, saved: readonly DraftMark[]): Promise<void> => {
    // A new line without marks keeps what its Invoice field says.
    const result = await useCases.saveLine(
      fields,
      id === undefined && saved.length === 0 ? undefined : saved,
      id,
    );
    if (result.kind === 'saved') onSaved(result, fields);
    else setProblem(result);
  };

  return {
    typed,
    /** Before the first attempt to save nothing is missing yet. */
    wrong: hasTried
      ? read.wrong
      : Object.fromEntries(Object.entries(read.wrong).filter(([, why]) => why === 'unreadable')),
    read,
    draft,
    byId,
    marking,
    estimating,
    action,
    problem,
    question,
    change: (change: Partial<TypedLine>): void => {
      setTyped((now) => ({ ...now, ...change }));
      setQuestion(undefined);
    },
    /** Begins anew, with what is kept from one payment to the next. */
    begin: (next: TypedLine): void => {
      setTyped(next);
      setTried(false);
      setProblem(undefined);
      setQuestion(undefined);
      marking.replace(new Map());
      marking.open(undefined);
    },
    markByPriority: (): void => {
      if (!draft) return;
      action.start(async () => {
        marking.replace(keyedOf(await useCases.markByPriority({ ...draft, marks: [] }), byId, formats));
      });
    },
    save: (): void => {
      setTried(true);
      if (Object.keys(read.wrong).length > 0 || refused.size > 0) return setProblem({ kind: 'wrong-fields' });
      setProblem(undefined);
      action.start(async () => {
        const estimate = draft && marks.length > 0 ? await useCases.estimate(draft) : undefined;
        // Without a payment there is no amount to change.
        if (estimate?.difference && draft?.amount)
          setQuestion({ payment: draft.amount, markedTotal: estimate.markedTotal });
        else await write(read.fields, marks);
      });
    },
    answer: (answer: 'change' | 'keep' | 'back'): void => {
      setQuestion(undefined);
      if (!question || answer === 'back') return;
      const decimals = decimalsOf(read.fields.currency);
      const isChanged = answer === 'change';
      if (isChanged) setTyped((now) => ({ ...now, amount: formats.amount(question.markedTotal, decimals) }));
      const fields = isChanged
        ? { ...read.fields, amount: digitsOf(question.markedTotal, decimals) }
        : read.fields;
      action.start(() => write(fields, marks));
    },
  };
}

export type PaymentEntryState = ReturnType<typeof usePaymentEntry>;
