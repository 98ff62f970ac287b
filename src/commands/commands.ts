import type { SubCommandsDef } from 'citty';

/** All commands by their names, in the order in which they are listed; one is loaded when it is called. */
export const commands: SubCommandsDef = {
  start: () => import('./start.ts').then((file) => file.command),
  dev: () => import('./dev.ts').then((file) => file.command),
  build: () => import('./build.ts').then((file) => file.command),
  preview: () => import('./preview.ts').then((file) => file.command),
  check: () => import('./check.ts').then((file) => file.command),
  sync: () => import('./sync.ts').then((file) => file.command),
  derive: () => import('./derive.ts').then((file) => file.command),
  enrich: () => import('./enrich.ts').then((file) => file.command),
  changed: () => import('./changed.ts').then((file) => file.command),
  feedback: () => import('./feedback.ts').then((file) => file.command),
  forget: () => import('./forget.ts').then((file) => file.command),
  labels: () => import('./labels.ts').then((file) => file.command),
  parse: () => import('./parse.ts').then((file) => file.command),
  generate: () => import('./generate.ts').then((file) => file.command),
  'new-record-type': () => import('./new-record-type.ts').then((file) => file.command),
  dataset: () => import('./dataset.ts').then((file) => file.command),
  init: () => import('./init.ts').then((file) => file.command),
  upgrade: () => import('./upgrade.ts').then((file) => file.command),
  where: () => import('./where.ts').then((file) => file.command),
  doctor: () => import('./doctor.ts').then((file) => file.command),
};
