// In the checkout the reading worker is TypeScript, and a worker thread does not inherit the loader of the main thread: this file,
// which needs no loader, registers one and goes on to the worker itself. A build has reading-worker.js and never comes here.
import { register } from 'tsx/esm/api'
import { workerData } from 'node:worker_threads'

register()
await import(workerData.entry)
