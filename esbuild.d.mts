import type { BuildOptions } from 'esbuild';

export const nodeOptions: BuildOptions;
export const browserOptions: BuildOptions;
export function build(): Promise<void>;
export function buildProgram(input: string, out: string): Promise<void>;
export function buildStarter(starter: { program: string; out: string }): Promise<void>;
