import type { DeclarationConfig } from './declarations';
import type { ProofingLevel } from './proofing-level';

/** A severity as the configuration writes it. */
export type ConfiguredSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** How one rule is set. */
export interface RuleConfig {
  readonly severity?: ConfiguredSeverity;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A single finding that a person has looked at and allowed. */
export interface Allowance {
  readonly rule: string;
  /** Path relative to the configuration file; absent means every file. */
  readonly file?: string;
  /** The text that the finding stands on; absent means every finding of the rule. */
  readonly text?: string;
  readonly reason?: string;
}

/** What stands for the reason of an allowance until somebody writes it. */
export const REASON_TO_WRITE = '理由を書いてください';

/** How texts are written: as in the guide's sample (the default), for サピエ図書館, or as 青空文庫 does. */
export const NOTATION_PROFILES = ['ndl', 'sapie', 'aozora'] as const;

/** One of them. */
export type NotationProfile = (typeof NOTATION_PROFILES)[number];

/** What accessible-text.json says, checked and complete. */
export interface Config extends DeclarationConfig {
  readonly organisation?: string;
  readonly proofingLevel?: ProofingLevel;
  /** Whose signs the texts may hold; `ndl` where nothing is said. */
  readonly notation?: NotationProfile;
  /** Whether the institution has to let the National Diet Library collect its web site (article 24 or 24-2 of its law). */
  readonly webArchiving?: boolean;
  /** Globs relative to the configuration file. */
  readonly include: readonly string[];
  readonly ignore: readonly string[];
  readonly rules: Readonly<Record<string, RuleConfig>>;
  readonly allow: readonly Allowance[];
}

/** The configuration of a folder that has none. */
export const DEFAULT_CONFIG: Config = { include: [], ignore: [], rules: {}, allow: [] };
