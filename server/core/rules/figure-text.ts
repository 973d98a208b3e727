import { slice } from '../text/span';
import type { Figure } from '../book/figures';

/** What stands for what the producer fills in. */
export const TO_FILL_IN = '○○○';

const PAIRS: Readonly<Record<string, string>> = { '〔': '〕', '［': '］', '[': ']', '【': '】', '（': '）', '(': ')' };

/** @returns the label in the width that the text writes it in; a number that goes on from another gets its kind in front. */
export function writtenLabel({ draft, mark }: Figure): string {
  const written = slice(draft.text, mark.span);
  return mark.label.slice(0, mark.label.length - written.length) + written;
}

/** @returns the line that says that a figure stands here, in the brackets that the title uses. @param model one of its figures */
export function figureLine(label: string, model: Figure | undefined): string {
  const used = model && slice(model.draft.text, model.mark.span).charAt(0);
  const open = used !== undefined && used in PAIRS ? used : '〔';
  return `${open}${label}　${TO_FILL_IN}${PAIRS[open] ?? '〕'}`;
}

/** @returns the lines of a description to be filled in, for a figure of this kind. */
export function descriptionLines(kind: string): string[] {
  const word = kind.endsWith('表') && kind !== '図表' ? '表' : kind === '写真' ? kind : '図';
  return [`〔${word}の説明〕`, TO_FILL_IN, `〔${word}の説明終わり〕`];
}
