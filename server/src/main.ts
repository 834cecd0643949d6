import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { lifecycle } from "./lifecycle.ts";
import { serve } from "./serve.ts";
import { disk } from "./workspace/disk.ts";

// The transport (--stdio, --node-ipc, --socket=…) is read from the command line by createConnection.
serve(createConnection(ProposedFeatures.all, { messageStrategy: lifecycle() }), disk);
