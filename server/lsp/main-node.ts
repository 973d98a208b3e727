import { createConnection } from 'vscode-languageserver/node';
import { fileURLToPath } from 'node:url';
import { programStamp } from '../engine/node/program-stamp';
import { nodeThreads } from '../engine/node/start-worker';
import { FindingsCache } from '../host/findings-cache';
import { childOf } from '../host/uri';
import { localFiles } from './local-files';
import { startServer } from './server';

// The command line says how to talk: --stdio, --node-ipc, --socket or --pipe.
startServer(createConnection(), localFiles, nodeThreads(), (folder) =>
  folder.startsWith('file:') ? new FindingsCache(fileURLToPath(childOf(folder, 'findings')), programStamp) : undefined,
);
