#!/usr/bin/env node
// The command runs the TypeScript sources as they are: one build less to keep in step.
import { register } from "tsx/esm/api";

register();
await import("../src/entry/cli/main.ts");
