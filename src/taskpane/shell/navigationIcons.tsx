import { ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap';
import { BuildingBank20Regular } from '@fluentui/react-icons/svg/building-bank';
import { DocumentCheckmark20Regular } from '@fluentui/react-icons/svg/document-checkmark';
import { History20Regular } from '@fluentui/react-icons/svg/history';
import { Home20Regular } from '@fluentui/react-icons/svg/home';
import { Notebook20Regular } from '@fluentui/react-icons/svg/notebook';
import { ReceiptAdd20Regular } from '@fluentui/react-icons/svg/receipt-add';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { TableSearch20Regular } from '@fluentui/react-icons/svg/table-search';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ViewName } from './route';

export const ICONS: Readonly<Record<ViewName, ReactElement>> = {
  start: <Home20Regular />,
  sources: <TableSearch20Regular />,
  bank: <BuildingBank20Regular />,
  journal: <Notebook20Regular />,
  enter: <ReceiptAdd20Regular />,
  settle: <ArrowSwap20Regular />,
  preview: <DocumentCheckmark20Regular />,
  results: <History20Regular />,
  problems: <Warning20Regular />,
  settings: <Settings20Regular />,
};
