import { DOI } from './doi';
import type { OtherDocument } from './document';
import { GERMAN_DEPOSIT } from './german-deposit';
import { INTERNET_MATERIALS } from './internet-materials';
import { NOT_HELD } from './not-held';

/** The documents beside the guide, each with what it asks. */
export const OTHER_DOCUMENTS: readonly OtherDocument[] = [INTERNET_MATERIALS, DOI, NOT_HELD, GERMAN_DEPOSIT];
