import type { SourceOffer } from '../../app/sourceChoice';
import type { Texts } from '../texts/texts';

/** What the workbook offers, in the user's words. */
export function offerText(offer: SourceOffer, texts: Texts): string {
  switch (offer.kind) {
    case 'table':
      return texts.sources.found(offer.name, offer.sheet);
    case 'name':
      return texts.choice.name(offer.name);
    case 'range':
      return texts.choice.range(offer.address);
  }
}

/** Names an offer in a list. */
export const offerKey = (offer: SourceOffer): string =>
  offer.kind === 'range' ? `range ${offer.address}` : `${offer.kind} ${offer.name}`;
