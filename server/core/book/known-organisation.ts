import type { Config } from './config';
import type { Facts } from './facts';
import { findPlaceholders } from './placeholder';

/** @returns the organisation that the configuration or a section names; undefined while that is a placeholder */
export function knownOrganisation({ production, copyright }: Facts, config: Config): string | undefined {
  const named = (production?.organisation ?? copyright?.organisation)?.value;
  return config.organisation ?? (named !== undefined && findPlaceholders(named).length === 0 ? named : undefined);
}
