import { parseAddress, type Rect } from '../model';

/** The cells that an attribute of the file names; undefined for none. (To the model, no text is the whole sheet.) */
export const placeOf = (text: string | undefined): Rect | undefined =>
  text === undefined || text.trim() === '' ? undefined : parseAddress(text)?.rect;
