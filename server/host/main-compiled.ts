import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { optimiseLate } from './optimise-late';
import { runCompiled } from './run-compiled';

/** The bundle of the program that starts here, which stands beside it, and what tells it from every other one. */
declare const PROGRAM: { readonly name: string; readonly digest: string };
/** Modules of Node that the program always needs. */
declare const MODULES: readonly string[];
/** How V8 is to run it. */
declare const FLAGS: readonly string[];
declare const OPTIMISES_LATE: boolean;

// Node brings its modules compiled, for the flags it was started with: behind others each would be compiled anew.
MODULES.forEach(createRequire(__filename));
FLAGS.forEach(setFlagsFromString);
if (OPTIMISES_LATE) optimiseLate();
runCompiled(join(__dirname, PROGRAM.name), PROGRAM.digest);
