/** The log of what agents proposed, kept in the repository. The orchestrator writes it, and no agent may (R001-028, B001-12). */
export const logFile = 'AUTOGEN_LOG.md';
