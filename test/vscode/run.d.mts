/** One run of the suite in a VS Code; run.mjs says what each field is. */
export interface Leg {
  readonly name: string;
  readonly language: 'ja' | 'en';
  readonly packaged?: boolean;
  readonly suites?: readonly string[];
  readonly figuresFile?: string;
}

export function bundleSuites(others?: readonly string[]): Promise<void>;
export function packageExtension(): string;
export function runLeg(leg: Leg): Promise<{ passed: number; failed: number; skipped: number; problem?: string }>;
