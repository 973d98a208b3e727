import type { BuildOptions } from 'esbuild';

export const nodeOptions: BuildOptions;
export function build(): Promise<void>;
export function buildProgram(input: string, out: string): Promise<void>;
