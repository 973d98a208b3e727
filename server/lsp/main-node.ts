import { createConnection } from 'vscode-languageserver/node';
import { nodeThreads } from '../engine/node/start-worker';
import { localFiles } from './local-files';
import { startServer } from './server';

// The command line says how to talk: --stdio, --node-ipc, --socket or --pipe.
startServer(createConnection(), localFiles, nodeThreads());
