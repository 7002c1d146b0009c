import { createContext } from 'react';

/** The element of a view that scrolls; null until it is on the page. A long list inside it shows only the rows in sight. */
export const ScrollerContext = createContext<HTMLElement | null>(null);
