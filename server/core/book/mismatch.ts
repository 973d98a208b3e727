import type { Located } from './deliverable';

/** An item of 原本情報 that 原本奥付 states otherwise. */
export interface Mismatch<T = string> {
  readonly stated: Located<T>;
  readonly printed: Located<T>;
  /** `variant` when only forms of the same character differ (髙/高). */
  readonly comparison: 'variant' | 'different';
}
