import { createConnection } from 'vscode-languageserver/node';
import { dictionaryOfBundle, readDictionary } from '../engine/node/read-dictionary';
import { openDictionary } from '../engine/open-dictionary';
import { createTokenSource } from '../engine/token-source';
import { localFiles } from './local-files';
import { startServer } from './server';

// The command line says how to talk: --stdio, --node-ipc, --socket or --pipe.
const connection = createConnection();
const tokens = createTokenSource(
  () => openDictionary(readDictionary(dictionaryOfBundle())),
  (problem) => {
    connection.console.warn(problem.message);
  },
);
startServer(connection, localFiles, tokens);
